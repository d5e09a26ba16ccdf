package io.closeout.verification.review;

import io.closeout.kit.http.Cursor;
import io.closeout.verification.approval.ReviewCause;
import io.closeout.verification.approval.VerificationState;
import io.closeout.verification.rules.Severity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case as the queue lists it. */
record QueueRow(
        UUID caseId,
        String reportNumber,
        int reportVersion,
        UUID performerId,
        VerificationState state,
        @Nullable ReviewCause reviewCause,
        @Nullable Severity severity,
        Instant signedAt,
        Instant waitingSince) {

    Cursor cursor() {
        return Cursor.of(waitingSince, caseId);
    }
}
