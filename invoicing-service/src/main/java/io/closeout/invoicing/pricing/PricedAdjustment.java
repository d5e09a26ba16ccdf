package io.closeout.invoicing.pricing;

import io.closeout.invoicing.money.Money;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An allowance or a charge, on a line (BG-27, BG-28) or on the whole charge (BG-20, BG-21).
 *
 * @param reasonCode UNTDID 5189 of an allowance, UNTDID 7161 of a charge
 * @param textKey what it is, a message key
 * @param amount positive
 * @param percent null for an amount that is no percentage of the base
 * @param explanation makes the amount, not what it leaves
 */
public record PricedAdjustment(
        boolean charge,
        String reasonCode,
        String textKey,
        List<Input> textParameters,
        Money amount,
        @Nullable BigDecimal percent,
        @Nullable Money base,
        Explanation explanation) {

    public PricedAdjustment {
        textParameters = List.copyOf(textParameters);
    }

    /** What it adds. */
    Money signed() {
        return charge ? amount : Money.zero(amount.currency()).minus(amount);
    }

    PricedAdjustment inPercent(BigDecimal ofBase, Money of) {
        return new PricedAdjustment(
                charge, reasonCode, textKey, List.of(Input.of("percent", ofBase)), amount, ofBase, of, explanation);
    }

    /** The same with another amount, of which the percentage is not true any more. */
    PricedAdjustment of(Money other, Explanation why) {
        return new PricedAdjustment(charge, reasonCode, textKey, textParameters, other, null, null, why);
    }
}
