package io.closeout.verification.backtest;

/** What is known by now about a decision of the past. */
public enum KnownOutcome {
    WAITING,
    /** As it was signed. */
    APPROVED,
    /** With corrections. */
    CORRECTED,
    REJECTED,
    /** The station replaced it by another version. */
    AMENDED,
    WITHDRAWN
}
