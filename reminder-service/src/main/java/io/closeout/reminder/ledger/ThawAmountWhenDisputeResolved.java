package io.closeout.reminder.ledger;

import io.closeout.events.invoice.DisputeResolved;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A dispute that was answered freezes nothing any more; what it was right about was credited before. */
@ApplicationScoped
class ThawAmountWhenDisputeResolved implements Reaction<DisputeResolved> {

    private final Invoices invoices;

    ThawAmountWhenDisputeResolved(Invoices invoices) {
        this.invoices = invoices;
    }

    @Override
    public void prepare(List<Delivered<DisputeResolved>> events) {
        invoices.load(events.stream().map(event -> event.body().getInvoiceId()));
    }

    @Override
    public void on(Delivered<DisputeResolved> event) {
        invoices.known(event.body().getInvoiceId())
                .disputedBecame(event.body().getDisputed().getAmount(), event.aggregateVersion());
    }
}
