package io.closeout.verification.learning;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a dispute that was upheld says about one of our decisions.
 *
 * @param lineIds lines of the report; empty for all of it
 * @param endedAt when the dispute was upheld
 * @param lesson null while nobody named a rule
 */
public record DisputedCase(
        UUID disputeId,
        UUID caseId,
        Told told,
        Decided decided,
        List<String> lineIds,
        Instant endedAt,
        @Nullable Lesson lesson) {

    /**
     * What invoicing says about the dispute.
     *
     * @param reasonKey null if only its end was heard of
     * @param amount of the whole dispute, tax included
     */
    public record Told(
            String invoiceNumber,
            @Nullable String reasonKey,
            @Nullable BigDecimal amount,
            @Nullable String currency) {}

    /**
     * The decision that was billed.
     *
     * @param mode AUTO, SAMPLE or MANUAL
     */
    public record Decided(
            String reportNumber,
            int reportVersion,
            UUID stationId,
            @Nullable String mode) {}

    /**
     * What somebody said about it.
     *
     * @param ruleId null if none would have caught it
     * @param wish a rule that is missing, in words; null if no rule could have seen it
     * @param reason in words; '' where the dispute's own reason says it all
     */
    public record Lesson(
            @Nullable String ruleId, @Nullable String wish, String reason, String namedBy, Instant namedAt) {}

    /** Whether a finding about this line, or about the whole report, is about what was disputed. */
    boolean isAbout(@Nullable String lineId) {
        return lineId == null || lineIds.isEmpty() || lineIds.contains(lineId);
    }
}
