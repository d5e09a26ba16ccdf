package io.closeout.verify.report;

/** What became of one invariant. */
public enum State {
    /** It was checked and holds. */
    CLEAN,
    /** It was checked and does not hold. */
    VIOLATED,
    /** It was left out on purpose; the remark says why. */
    NOT_CHECKED,
    /** It should have been checked and could not be; nothing is known. */
    FAILED
}
