package io.closeout.verification.exchange;

import io.closeout.kit.http.Cursor;
import io.closeout.verification.approval.VerificationState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A station's own report as its list reads it. */
record MineRow(
        UUID caseId,
        String reportNumber,
        int reportVersion,
        VerificationState state,
        Instant waitingSince,
        @Nullable Instant decidedAt,
        @Nullable String reasonKey,
        @Nullable String reason,
        @Nullable LocalDate queryUntil,
        @Nullable LocalDate proposalUntil) {

    @Nullable
    LocalDate until() {
        return queryUntil == null ? proposalUntil : queryUntil;
    }

    Cursor cursor(Shelf shelf) {
        var key = switch (shelf) {
            case ASKED -> until();
            case WAITING -> waitingSince;
            case REFUSED, APPROVED -> decidedAt;
        };
        return Cursor.of(Objects.requireNonNull(key), caseId);
    }
}
