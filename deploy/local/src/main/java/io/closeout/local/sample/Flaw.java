package io.closeout.local.sample;

/** What is wrong with a report on purpose, so that a rule fires. */
public enum Flaw {
    LABOUR_OVER_STANDARD("labour-over-standard"),
    DUPLICATE_CLAIM("duplicate-claim"),
    PART_NOT_IN_CATALOGUE("part-not-in-catalogue"),
    UNPLANNED_WITHOUT_CONSENT("unplanned-without-consent"),
    SIGNED_BEFORE_WORK_ENDED("signed-before-work-ended"),
    DISTANCE_OVER_CAP("distance-over-cap"),
    UNPLANNED_OVER_CAP("unplanned-over-cap"),
    PHOTO_REUSED("photo-reused"),
    REPEAT_REPAIR("repeat-repair"),
    PART_PRICE_OFF_LIST("part-price-off-list"),
    SERIAL_OUT_OF_WARRANTY("serial-out-of-warranty");

    private final String ruleId;

    Flaw(String ruleId) {
        this.ruleId = ruleId;
    }

    /** Only where a manufacturer pays. */
    boolean isOfWarranty() {
        return this == PHOTO_REUSED || this == SERIAL_OUT_OF_WARRANTY;
    }

    /** The rule of verification-service that finds it. */
    public String ruleId() {
        return ruleId;
    }
}
