package io.closeout.kit.parking;

import io.closeout.kit.inbox.RuleViolation;

/** Why a record is parked. */
public enum Reason {
    /** Its bytes or headers do not make an event. */
    UNDECODABLE,
    /** An event of the same document that comes before it has not taken effect; released by itself. */
    MISSING_PREDECESSOR,
    /** The business refuses it, in words. */
    RULE,
    /** Our own fault. */
    BUG;

    public static Reason of(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleViolation) {
                return RULE;
            }
        }
        return BUG;
    }
}
