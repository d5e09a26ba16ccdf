package io.closeout.invoicing.performance;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** What is measured. The words of each are in {@code words_*.properties}; what counts is in {@link Counting}. */
public enum Figure {
    /**
     * Percent of the repairs that ended in the month after which nobody had to repair the same equipment again within
     * the days of the policy, whoever came. Not certain before those days are over.
     */
    FIRST_TIME_FIX("first-time-fix", "firstTimeFix", true, true),
    /** Median of the hours on the clock from the first signature to the first approval, or to the settlement. */
    CYCLE_TIME("cycle-time", "cycleTime", false, false),
    /** Percent of the repairs with which the station came back to equipment it had repaired a few days before. */
    REPEAT_RATE("repeat-rate", "repeatRate", false, true),
    /** Percent of the decided reports with enough pictures and without a finding about evidence that held. */
    EVIDENCE_QUALITY("evidence-quality", "evidenceQuality", true, true),
    /** Queries of the verification per hundred decided reports. */
    QUERY_RATE("query-rate", "queryRate", false, false);

    private final String key;
    private final String variable;
    private final boolean isBetterHigh;
    private final boolean isShare;

    Figure(String key, String variable, boolean isBetterHigh, boolean isShare) {
        this.key = key;
        this.variable = variable;
        this.isBetterHigh = isBetterHigh;
        this.isShare = isShare;
    }

    static Optional<Figure> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
    }

    /** As events and addresses name it. */
    @JsonValue
    public String key() {
        return key;
    }

    /** Its part of the names of policy variables. */
    public String variable() {
        return variable;
    }

    boolean isBetterHigh() {
        return isBetterHigh;
    }

    /** Whether it is the percentage of cases for which something holds. */
    boolean isShare() {
        return isShare;
    }

    /** UN/ECE Recommendation 20: P1 is percent, HUR hour. */
    public String unit() {
        return this == CYCLE_TIME ? "HUR" : "P1";
    }

    boolean reaches(BigDecimal value, BigDecimal bar) {
        return isBetterHigh ? value.compareTo(bar) >= 0 : value.compareTo(bar) <= 0;
    }
}
