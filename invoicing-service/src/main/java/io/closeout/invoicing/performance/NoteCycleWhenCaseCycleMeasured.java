package io.closeout.invoicing.performance;

import io.closeout.events.caseflow.CaseCycleMeasured;
import io.closeout.kit.inbox.Delivered;
import io.closeout.kit.inbox.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A closed case has its times; later measures replace earlier ones. */
@ApplicationScoped
class NoteCycleWhenCaseCycleMeasured implements Reaction<CaseCycleMeasured> {

    private final Cycles cycles;

    NoteCycleWhenCaseCycleMeasured(Cycles cycles) {
        this.cycles = cycles;
    }

    /** All of a chunk at once, before anything takes numbers. */
    @Override
    public void prepare(List<Delivered<CaseCycleMeasured>> events) {
        cycles.note(events.stream()
                .map(event -> new Facts.Cycle(
                        event.body().getCaseId(), event.aggregateVersion(), true, seconds(event.body())))
                .toList());
    }

    private static @Nullable Long seconds(CaseCycleMeasured measured) {
        var settledAt = measured.getSettledAt();
        return settledAt == null
                ? null
                : Math.max(
                        0, Duration.between(measured.getSignedAt(), settledAt).toSeconds());
    }

    @Override
    public void on(Delivered<CaseCycleMeasured> event) {
        // Done for the whole chunk.
    }
}
