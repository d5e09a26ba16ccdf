package io.closeout.verification.review;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One case in the list; {@code rules} are those that found something. */
public record QueueEntryView(
        UUID caseId,
        String reportNumber,
        int reportVersion,
        UUID performerId,
        String state,
        @Nullable String reviewCause,
        @Nullable String severity,
        Instant signedAt,
        Instant waitingSince,
        Set<String> rules) {

    static QueueEntryView of(QueueRow row, Set<String> rules) {
        return new QueueEntryView(
                row.caseId(),
                row.reportNumber(),
                row.reportVersion(),
                row.performerId(),
                row.state().name(),
                nameOf(row.reviewCause()),
                nameOf(row.severity()),
                row.signedAt(),
                row.waitingSince(),
                rules);
    }

    private static @Nullable String nameOf(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
