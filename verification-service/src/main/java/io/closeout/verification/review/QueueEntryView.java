package io.closeout.verification.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One case in the list.
 *
 * @param version for {@code If-Match} and for a bulk approval
 * @param value an estimate at reference prices, for finding cases; absent if nothing could be valued
 * @param clock absent while no clock runs
 * @param rules those that found something
 */
public record QueueEntryView(
        UUID caseId,
        long version,
        String reportNumber,
        int reportVersion,
        UUID performerId,
        @Nullable UUID billToId,
        @Nullable UUID sponsorId,
        @Nullable String country,
        @Nullable ValueView value,
        String state,
        @Nullable String reviewCause,
        @Nullable String severity,
        Instant signedAt,
        Instant waitingSince,
        @Nullable ClockView clock,
        Set<String> rules) {

    /** An estimate. */
    public record ValueView(BigDecimal amount, String currency) {}

    /**
     * The clock that runs for a case.
     *
     * @param state ON_TIME, AT_RISK or OVERDUE
     */
    public record ClockView(String state, Instant dueAt) {}

    static QueueEntryView of(QueueRow row, Set<String> rules, Instant now) {
        return new QueueEntryView(
                row.caseId(),
                row.version(),
                row.reportNumber(),
                row.reportVersion(),
                row.parties().performerId(),
                row.parties().billToId(),
                row.parties().sponsorId(),
                row.country(),
                value(row),
                row.state(),
                row.reviewCause(),
                row.severity(),
                row.signedAt(),
                row.waitingSince(),
                clock(row, now),
                rules);
    }

    private static @Nullable ValueView value(QueueRow row) {
        return row.valueCents() == null || row.valueCurrency() == null
                ? null
                : new ValueView(BigDecimal.valueOf(row.valueCents(), 2), row.valueCurrency());
    }

    private static @Nullable ClockView clock(QueueRow row, Instant now) {
        var due = row.due();
        if (due == null) {
            return null;
        }
        var state = !now.isBefore(due.at()) ? "OVERDUE" : !now.isBefore(due.atRiskAt()) ? "AT_RISK" : "ON_TIME";
        return new ClockView(state, due.at());
    }
}
