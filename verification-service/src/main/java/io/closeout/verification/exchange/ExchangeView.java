package io.closeout.verification.exchange;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.closeout.kit.http.Versioned;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as both sides see it, word for word the same: what was found and said, what each side checked, and what would
 * become or became of each line.
 *
 * @param awaited the side whose turn it is; null once nothing is awaited
 * @param awaitedUntil the last day for it, where there is one
 */
public record ExchangeView(
        UUID caseId,
        @JsonProperty("version") long version,
        String state,
        @Nullable String awaited,
        @Nullable LocalDate awaitedUntil,
        ReportView report,
        List<LineView> lines,
        List<FoundView> findings,
        List<ThreadView> threads,
        List<CorrectionView> corrections,
        List<SelfCheckView> selfChecks,
        @Nullable OutcomeView outcome)
        implements Versioned {

    /** What the report is about. */
    public record ReportView(
            String number,
            int version,
            String interventionType,
            @Nullable String model,
            @Nullable String serialNumber,
            LocalDate serviceFrom,
            LocalDate serviceTo,
            String zone,
            boolean sponsored) {}

    /** A line with what the report says and what is proposed or, once decided, approved of it. */
    public record LineView(
            String lineId,
            String kind,
            @Nullable String code,
            String text,
            BigDecimal quantity,
            String unit,
            boolean unplanned,
            CorrectionDiff.Share share) {}

    /** A finding in the reader's words. */
    public record FoundView(
            String ruleId,
            String severity,
            @Nullable String lineId,
            String clearedBy,
            String outcome,
            String message) {}

    /** A proposed correction and what became of it. */
    public record CorrectionView(
            UUID proposalId,
            int reportVersion,
            String state,
            Instant proposedAt,
            LocalDate answerBy,
            String reason,
            List<CorrectionDiff.Line> lines,
            @Nullable Instant closedAt,
            @Nullable String words) {

        @JsonIgnore
        public boolean isOpen() {
            return state.equals("PROPOSED");
        }
    }

    /**
     * What was decided.
     *
     * @param reason a prepared reason for a refusal
     * @param words as the reviewer wrote them
     * @param changes what the reviewer approved other than proposed
     */
    public record OutcomeView(
            String mode,
            Instant decidedAt,
            @Nullable String reason,
            @Nullable String words,
            boolean correctable,
            List<CorrectionDiff.Line> changes) {}
}
