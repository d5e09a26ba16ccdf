package io.closeout.verification.rules;

/** What the condition of a rule is asked of: the report once, or each of its lines or photos. */
public enum AppliesTo {
    REPORT,
    LINE,
    PHOTO
}
