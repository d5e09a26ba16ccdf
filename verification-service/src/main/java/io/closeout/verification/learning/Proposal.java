package io.closeout.verification.learning;

/** What somebody might do about a rule. It is never done by itself. */
public enum Proposal {
    /** Hardly anybody agrees with it, and it has no limit that could be softer. */
    RETIRE,
    /** Hardly anybody agrees with it where its limit is. */
    SOFTEN,
    /** It has found nothing for long. */
    SILENT
}
