package io.closeout.verification.review;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bulk approval.
 *
 * @param done how many cases have an outcome
 * @param outcomes how many cases by outcome
 */
public record BulkView(
        UUID id,
        String requestedBy,
        Instant requestedAt,
        String reason,
        int total,
        int done,
        Map<String, Integer> outcomes,
        @Nullable Instant finishedAt) {

    /** Whether there is nothing left to do. */
    public boolean isFinished() {
        return finishedAt != null;
    }

    /** How many cases were approved. */
    public int approved() {
        return outcomes.getOrDefault(BulkOutcome.APPROVED.name(), 0);
    }

    /** How many cases were not approved. */
    public int refused() {
        return done - approved();
    }

    /**
     * One case of it.
     *
     * @param outcome null while it waits
     * @param state where the case stands now
     */
    public record ItemView(
            int position,
            UUID caseId,
            String reportNumber,
            @Nullable String outcome,
            @Nullable Instant decidedAt,
            @Nullable String state) {}
}
