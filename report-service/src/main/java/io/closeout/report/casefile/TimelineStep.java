package io.closeout.report.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.closeout.events.caseflow.CaseStage;
import io.closeout.report.casefile.Progress.Reached;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of at most seven named stages on the way of a case.
 *
 * @param at when it was reached; absent for one that was passed without a stop, or lies ahead
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TimelineStep(CaseStage stage, State state, @Nullable Instant at) {

    /** For pages. */
    public boolean current() {
        return state == State.CURRENT;
    }

    /** For pages: how the stylesheet calls the state. */
    public String mark() {
        return state.name().toLowerCase(Locale.ROOT);
    }

    enum State {
        DONE,
        CURRENT,
        AHEAD
    }

    private static final List<CaseStage> WAY = List.of(
            CaseStage.SIGNED,
            CaseStage.IN_VERIFICATION,
            CaseStage.VERIFIED,
            CaseStage.INVOICED,
            CaseStage.SETTLED,
            CaseStage.CLOSED);

    static List<TimelineStep> of(Standing standing) {
        Map<CaseStage, Instant> times = new EnumMap<>(CaseStage.class);
        standing.reached().forEach(one -> times.put(one.stage(), one.at()));
        var current = WAY.indexOf(standing.stage());
        var steps = new ArrayList<TimelineStep>();
        if (current < 0) {
            standing.reached().stream()
                    .map(Reached::stage)
                    .forEach(stage -> steps.add(step(stage, stage == standing.stage(), times)));
        }
        if (current >= 0 || standing.stage() == CaseStage.OPEN) {
            for (var i = 0; i < WAY.size(); i++) {
                var state = i < current ? State.DONE : i == current ? State.CURRENT : State.AHEAD;
                steps.add(new TimelineStep(WAY.get(i), state, state == State.AHEAD ? null : times.get(WAY.get(i))));
            }
        }
        return steps;
    }

    private static TimelineStep step(CaseStage stage, boolean current, Map<CaseStage, Instant> times) {
        return new TimelineStep(stage, current ? State.CURRENT : State.DONE, times.get(stage));
    }
}
