package io.closeout.verification.agenda;

/** What must happen to a case. */
public enum Task {
    /** The time for adjustments is over. */
    WINDOW_ENDS,
    /** The time for an answer, or four fifths of it, is over. */
    CLOCK_STRIKES
}
