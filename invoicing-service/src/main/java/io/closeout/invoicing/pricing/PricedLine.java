package io.closeout.invoicing.pricing;

import io.closeout.invoicing.money.Money;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line with its price, before tax: the net amount is quantity times unit price, rounded once.
 *
 * @param sourceLineId the report line; null for what the policy adds, such as a call-out fee
 * @param textKey what the line is, a message key
 * @param quantity at most six decimals
 * @param unitPrice at most six decimals
 */
public record PricedLine(
        @Nullable String sourceLineId,
        String textKey,
        List<Input> textParameters,
        BigDecimal quantity,
        String unit,
        BigDecimal unitPrice,
        Money net,
        Explanation explanation) {

    public PricedLine {
        textParameters = List.copyOf(textParameters);
    }
}
