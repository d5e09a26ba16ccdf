package io.closeout.verification.dialogue;

/** The parties of an exchange. What they write is shown with their side, never with the account of a person. */
public enum Side {
    /** Reviewers and the back office of the network. */
    OFFICE,
    /** The station that did the work. */
    STATION,
    /** The sponsor who pays for work under warranty. */
    MANUFACTURER
}
