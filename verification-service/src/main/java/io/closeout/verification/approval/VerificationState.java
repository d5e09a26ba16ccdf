package io.closeout.verification.approval;

/** Where a case stands. */
public enum VerificationState {
    /** Waits for a reviewer. */
    OPEN,
    /** Waits for the station's answer. */
    QUERIED,
    APPROVED,
    REJECTED,
    /** Taken back by the station. */
    WITHDRAWN;

    boolean isUnderReview() {
        return this == OPEN || this == QUERIED;
    }
}
