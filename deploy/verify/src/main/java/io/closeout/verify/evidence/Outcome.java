package io.closeout.verify.evidence;

/** What a reader did with an event, as its own database tells. */
public enum Outcome {
    /** It knows nothing of it. */
    NONE,
    APPLIED,
    /** It has no reaction to the type. */
    IGNORED,
    /** A newer version had been applied before. */
    STALE,
    /** Given up, with a name and a reason. */
    DISCARDED,
    /** Set aside and waiting for a decision. */
    PARKED,
    /** Given up without a name or a reason. */
    NAMELESS;

    private static final Outcome[] ALL = values();

    static Outcome of(long ordinal) {
        return ALL[(int) ordinal];
    }
}
