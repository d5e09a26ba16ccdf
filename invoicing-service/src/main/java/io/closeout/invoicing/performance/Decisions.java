package io.closeout.invoicing.performance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decisions of a chunk: the last one of a case stands, the first approval is remembered. */
@ApplicationScoped
class Decisions {

    private final Facts facts;

    Decisions(Facts facts) {
        this.facts = facts;
    }

    /** @param decisions in the order of their events */
    void note(Collection<Facts.Decision> decisions) {
        var last = new LinkedHashMap<UUID, Facts.Decision>();
        decisions.forEach(one -> last.merge(one.caseId(), one, Decisions::merged));
        facts.decisions(last.values());
    }

    private static Facts.Decision merged(Facts.Decision before, Facts.Decision after) {
        return new Facts.Decision(
                after.caseId(),
                after.eventVersion(),
                first(before.verifiedAt(), after.verifiedAt()),
                List.copyOf(after.evidence()),
                List.copyOf(after.waived()));
    }

    private static @Nullable Instant first(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
