package io.closeout.verification.approval;

/** Why a human looks at a report. */
public enum ReviewCause {
    /** A rule found something that does not let it pass. */
    FINDINGS,
    /** It is clean and was drawn as a sample. */
    SAMPLE,
    /** It is clean, but its network has stopped automatic approval. */
    AUTO_APPROVAL_STOPPED,
    /** An earlier version was refused for good. */
    REFUSED_BEFORE,
    /** It is clean, but worth more than what passes by itself. */
    OVER_CAP,
    /** It is clean, but nobody knows what it is worth, and such reports do not pass by themselves here. */
    VALUE_UNKNOWN
}
