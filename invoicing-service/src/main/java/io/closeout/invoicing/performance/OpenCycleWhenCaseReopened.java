package io.closeout.invoicing.performance;

import io.closeout.events.caseflow.CaseReopened;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A case that opened again is not settled. */
@ApplicationScoped
class OpenCycleWhenCaseReopened implements Reaction<CaseReopened> {

    private final Cycles cycles;

    OpenCycleWhenCaseReopened(Cycles cycles) {
        this.cycles = cycles;
    }

    /** All of a chunk at once, before anything takes numbers. */
    @Override
    public void prepare(List<Delivered<CaseReopened>> events) {
        cycles.note(events.stream()
                .map(event -> new Facts.Cycle(event.body().getCaseId(), event.aggregateVersion(), false, null))
                .toList());
    }

    @Override
    public void on(Delivered<CaseReopened> event) {
        // Done for the whole chunk.
    }
}
