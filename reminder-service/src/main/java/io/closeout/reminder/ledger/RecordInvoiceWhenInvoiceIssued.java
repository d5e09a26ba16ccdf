package io.closeout.reminder.ledger;

import io.closeout.events.invoice.InvoiceIssued;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import jakarta.enterprise.context.ApplicationScoped;

/** From its issue on, the open balance of an invoice is followed. */
@ApplicationScoped
class RecordInvoiceWhenInvoiceIssued implements Reaction<InvoiceIssued> {

    private final Invoices invoices;

    RecordInvoiceWhenInvoiceIssued(Invoices invoices) {
        this.invoices = invoices;
    }

    @Override
    public void on(Delivered<InvoiceIssued> event) {
        invoices.persist(Invoice.issued(event));
    }
}
