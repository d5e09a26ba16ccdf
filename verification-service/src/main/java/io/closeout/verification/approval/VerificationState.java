package io.closeout.verification.approval;

/** Where a case stands. */
public enum VerificationState {
    /** Both sides may still add evidence or correct the report. */
    ADJUSTING,
    /** Waits for a reviewer. */
    OPEN,
    /** Waits for the station's answer. */
    QUERIED,
    /** Waits for the station to agree to a correction. */
    CORRECTION_PROPOSED,
    APPROVED,
    REJECTED,
    /** Taken back by the station. */
    WITHDRAWN;

    /** Nothing more is expected unless the report is amended. */
    public boolean isOver() {
        return this == APPROVED || this == REJECTED || this == WITHDRAWN;
    }

    boolean isUnderReview() {
        return this == OPEN || this == QUERIED || this == ADJUSTING;
    }
}
