package io.closeout.verification.window;

/** Who says that nothing is left to adjust. */
public enum Side {
    /** The station whose report it is. */
    STATION,
    /** The reviewers. */
    OFFICE
}
