package io.closeout.verification.review;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.closeout.kit.http.Versioned;
import io.closeout.verification.rules.AppliedRuleSets.Applied;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One case: what was signed, what the rules found, what was asked, what was decided.
 *
 * @param unsettled whether a question of either side is open, which an approval has to waive with a reason
 */
public record VerificationView(
        UUID caseId,
        @JsonProperty("version") long version,
        UUID verificationId,
        String state,
        @Nullable String reviewCause,
        @Nullable String severity,
        Instant waitingSince,
        SignedReportView report,
        List<FindingView> findings,
        Applied ruleSet,
        List<QueryView> queries,
        boolean unsettled,
        @Nullable DecisionView decision)
        implements Versioned {

    /** How it ended; {@code reasonKey} only for a refusal, {@code words} as the reviewer wrote them. */
    public record DecisionView(
            String mode,
            String decidedBy,
            Instant decidedAt,
            @Nullable String reasonKey,
            @Nullable String reason,
            @Nullable String words) {}
}
