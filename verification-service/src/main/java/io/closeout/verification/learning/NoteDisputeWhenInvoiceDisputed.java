package io.closeout.verification.learning;

import io.closeout.events.invoice.InvoiceDisputed;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import jakarta.enterprise.context.ApplicationScoped;

/** Each case of the dispute is tied to the decision that was billed. */
@ApplicationScoped
class NoteDisputeWhenInvoiceDisputed implements Reaction<InvoiceDisputed> {

    private final NotedDisputes disputes;

    NoteDisputeWhenInvoiceDisputed(NotedDisputes disputes) {
        this.disputes = disputes;
    }

    @Override
    public void on(Delivered<InvoiceDisputed> event) {
        disputes.raise(event.body(), event.occurredAt());
        disputes.tie(event.body().getDisputeId());
    }
}
