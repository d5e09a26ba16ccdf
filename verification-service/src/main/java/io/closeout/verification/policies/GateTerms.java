package io.closeout.verification.policies;

import java.math.BigDecimal;

/**
 * Under which terms a clean report passes without a human.
 *
 * @param stopped nothing passes by itself
 * @param sampleOneIn one clean report in so many is looked at by a human; 0 for none
 * @param cap what is worth more is looked at by a human, in the currency of the cap
 * @param unvaluedPasses whether a report passes of which the value in this currency is not known
 */
public record GateTerms(boolean stopped, long sampleOneIn, BigDecimal cap, String currency, boolean unvaluedPasses) {

    public GateTerms {
        if (sampleOneIn < 0) {
            throw new IllegalArgumentException("one in %d is no sample".formatted(sampleOneIn));
        }
    }
}
