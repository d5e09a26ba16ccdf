package io.closeout.reminder.dunning;

import io.closeout.events.invoice.DisputeResolved;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A level that was held because of the dispute is looked at again at once. */
@ApplicationScoped
class ResumeLadderWhenDisputeResolved implements Reaction<DisputeResolved> {

    private final DueLevels dueLevels;

    ResumeLadderWhenDisputeResolved(DueLevels dueLevels) {
        this.dueLevels = dueLevels;
    }

    @Override
    public void prepare(List<Delivered<DisputeResolved>> events) {
        dueLevels.wakeHeldByDispute(events.stream()
                .map(event -> event.body().getInvoiceId())
                .distinct()
                .sorted()
                .toList());
    }

    /** All is done for the whole chunk at once. */
    @Override
    public void on(Delivered<DisputeResolved> event) {}
}
