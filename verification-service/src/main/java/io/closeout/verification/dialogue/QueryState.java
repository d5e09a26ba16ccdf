package io.closeout.verification.dialogue;

/** Where a query stands. */
public enum QueryState {
    OPEN,
    ANSWERED,
    /** A reviewer decided without waiting for the answer, and said why. */
    WAIVED,
    /** What it was about is gone: the report was amended for another reason, refused or withdrawn. */
    VOID
}
