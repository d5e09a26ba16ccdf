package io.closeout.local.sample;

/** What is wrong with a report on purpose, so that a rule fires. */
public enum Flaw {
    LABOUR_OVER_STANDARD("labour-over-standard"),
    DUPLICATE_CLAIM("duplicate-claim"),
    PART_NOT_IN_CATALOGUE("part-not-in-catalogue"),
    UNPLANNED_WITHOUT_CONSENT("unplanned-without-consent"),
    SIGNED_BEFORE_WORK_ENDED("signed-before-work-ended"),
    DISTANCE_OVER_CAP("distance-over-cap"),
    UNPLANNED_OVER_CAP("unplanned-over-cap");

    private final String ruleId;

    Flaw(String ruleId) {
        this.ruleId = ruleId;
    }

    /** The rule of verification-service that finds it. */
    public String ruleId() {
        return ruleId;
    }
}
