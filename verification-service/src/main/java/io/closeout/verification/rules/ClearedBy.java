package io.closeout.verification.rules;

/** Who can clear a finding, by giving evidence or by deciding. */
public enum ClearedBy {
    STATION,
    REVIEWER,
    MANUFACTURER
}
