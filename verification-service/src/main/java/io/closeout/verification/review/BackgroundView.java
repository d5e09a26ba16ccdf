package io.closeout.verification.review;

import io.closeout.verification.review.ReportChanges.Change;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind a case.
 *
 * @param earlierVersions what amendments replaced, the newest first
 * @param alikePhotos photos of this report beside those of other reports that look the same, as a rule found
 * @param equipment other reports on the same equipment, the newest first, at most ten
 */
public record BackgroundView(List<EarlierView> earlierVersions, List<AlikeView> alikePhotos, List<WorkView> equipment) {

    /**
     * A version that an amendment replaced.
     *
     * @param changes what the next version says otherwise
     */
    public record EarlierView(
            int reportVersion,
            String state,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            Instant replacedAt,
            List<Change> changes) {}

    /**
     * Two photos that look the same.
     *
     * @param bitsApart in how many of 64 bits their looks differ
     */
    public record AlikeView(String href, UUID otherCaseId, String otherReport, String otherHref, int bitsApart) {}

    /** Other work on the same equipment. */
    public record WorkView(
            UUID caseId, String reportNumber, String interventionType, LocalDate serviceFrom, LocalDate serviceTo) {}
}
