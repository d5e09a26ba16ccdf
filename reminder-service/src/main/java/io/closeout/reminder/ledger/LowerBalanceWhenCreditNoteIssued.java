package io.closeout.reminder.ledger;

import io.closeout.events.invoice.CreditNoteIssued;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What was credited is not owed any more. */
@ApplicationScoped
class LowerBalanceWhenCreditNoteIssued implements Reaction<CreditNoteIssued> {

    private final Invoices invoices;

    LowerBalanceWhenCreditNoteIssued(Invoices invoices) {
        this.invoices = invoices;
    }

    @Override
    public void prepare(List<Delivered<CreditNoteIssued>> events) {
        invoices.load(events.stream().map(event -> event.body().getInvoiceId()));
    }

    @Override
    public void on(Delivered<CreditNoteIssued> event) {
        var credited = event.body();
        invoices.known(credited.getInvoiceId())
                .balanceBecame(
                        credited.getOpenBalance().getAmount(),
                        event.aggregateVersion(),
                        Settlement.CREDITED,
                        event.recordedAt());
    }
}
