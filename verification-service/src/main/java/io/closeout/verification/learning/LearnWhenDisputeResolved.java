package io.closeout.verification.learning;

import io.closeout.events.invoice.DisputeResolved;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import jakarta.enterprise.context.ApplicationScoped;

/** What was upheld waits for somebody who names the rule that would have caught it. */
@ApplicationScoped
class LearnWhenDisputeResolved implements Reaction<DisputeResolved> {

    private final NotedDisputes disputes;

    LearnWhenDisputeResolved(NotedDisputes disputes) {
        this.disputes = disputes;
    }

    @Override
    public void on(Delivered<DisputeResolved> event) {
        disputes.end(event.body(), event.occurredAt());
        disputes.tie(event.body().getDisputeId());
    }
}
