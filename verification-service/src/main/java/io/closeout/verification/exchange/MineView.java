package io.closeout.verification.exchange;

import io.closeout.verification.wording.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of a station's own reports.
 *
 * @param until the last day for what is asked
 * @param reason why it was refused, as prepared
 * @param words why it was refused, as the reviewer wrote it
 */
public record MineView(
        UUID caseId,
        String reportNumber,
        int reportVersion,
        String state,
        Instant waitingSince,
        @Nullable LocalDate until,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        @Nullable String words) {

    static MineView of(MineRow row, Locale locale) {
        return new MineView(
                row.caseId(),
                row.reportNumber(),
                row.reportVersion(),
                row.state().name(),
                row.waitingSince(),
                row.until(),
                row.decidedAt(),
                row.reasonKey() == null ? null : Wording.text(locale, row.reasonKey()),
                row.reason());
    }
}
