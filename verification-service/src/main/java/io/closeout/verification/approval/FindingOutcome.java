package io.closeout.verification.approval;

/** What became of a finding. */
public enum FindingOutcome {
    OPEN,
    /** Needed no decision, or was answered. */
    CLEARED,
    /** Approved in spite of it. */
    WAIVED,
    /** The reviewer agreed with the rule: the report was refused, or the line cut. */
    CONFIRMED
}
