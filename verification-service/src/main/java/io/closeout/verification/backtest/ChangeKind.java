package io.closeout.verification.backtest;

/** How a decision would come out otherwise. */
public enum ChangeKind {
    /** It passed by itself, and a human would look at it. */
    TO_HUMAN,
    /** A human looked at it, and it would pass by itself. */
    TO_AUTO,
    /** Whether it would pass cannot be said, because facts are missing. */
    UNSURE,
    /** The same way, with other findings. */
    FINDINGS
}
