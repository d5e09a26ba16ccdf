package io.closeout.reminder.ledger;

import io.closeout.events.invoice.InvoiceSettled;
import io.closeout.events.invoice.SettlementKind;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Whoever settled an invoice hears nothing more of it. */
@ApplicationScoped
class SettleInvoiceWhenInvoiceSettled implements Reaction<InvoiceSettled> {

    private final Invoices invoices;

    SettleInvoiceWhenInvoiceSettled(Invoices invoices) {
        this.invoices = invoices;
    }

    @Override
    public void prepare(List<Delivered<InvoiceSettled>> events) {
        invoices.load(events.stream().map(event -> event.body().getInvoiceId()));
    }

    @Override
    public void on(Delivered<InvoiceSettled> event) {
        var settled = event.body();
        var by = settled.getSettledBy() == SettlementKind.CREDIT ? Settlement.CREDITED : Settlement.PAID;
        invoices.known(settled.getInvoiceId())
                .balanceBecame(settled.getOpenBalance().getAmount(), event.aggregateVersion(), by, event.recordedAt());
    }
}
