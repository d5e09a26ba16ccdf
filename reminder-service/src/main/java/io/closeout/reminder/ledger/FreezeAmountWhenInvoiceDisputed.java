package io.closeout.reminder.ledger;

import io.closeout.events.invoice.InvoiceDisputed;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What is disputed is not reminded of; the rest of the invoice is. */
@ApplicationScoped
class FreezeAmountWhenInvoiceDisputed implements Reaction<InvoiceDisputed> {

    private final Invoices invoices;

    FreezeAmountWhenInvoiceDisputed(Invoices invoices) {
        this.invoices = invoices;
    }

    @Override
    public void prepare(List<Delivered<InvoiceDisputed>> events) {
        invoices.load(events.stream().map(event -> event.body().getInvoiceId()));
    }

    @Override
    public void on(Delivered<InvoiceDisputed> event) {
        invoices.known(event.body().getInvoiceId())
                .disputedBecame(event.body().getDisputed().getAmount(), event.aggregateVersion());
    }
}
