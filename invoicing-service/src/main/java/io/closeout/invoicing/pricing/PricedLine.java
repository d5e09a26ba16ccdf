package io.closeout.invoicing.pricing;

import io.closeout.invoicing.money.Money;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line with its price, before tax: net = round(quantity × unit price) − allowances + charges (BT-131).
 *
 * @param sourceLineId the report line; null for what the policy adds, such as a call-out fee
 * @param textKey what the line is, a message key
 * @param quantity at most six decimals; below zero where something was given back
 * @param unitPrice at most six decimals, never below zero (BR-27)
 */
public record PricedLine(
        @Nullable String sourceLineId,
        String textKey,
        List<Input> textParameters,
        BigDecimal quantity,
        String unit,
        BigDecimal unitPrice,
        List<PricedAdjustment> adjustments,
        Money net,
        Explanation explanation) {

    public PricedLine {
        textParameters = List.copyOf(textParameters);
        adjustments = List.copyOf(adjustments);
    }

    /** A line without allowances and charges. */
    public PricedLine(
            @Nullable String sourceLineId,
            String textKey,
            List<Input> textParameters,
            BigDecimal quantity,
            String unit,
            BigDecimal unitPrice,
            Money net,
            Explanation explanation) {
        this(sourceLineId, textKey, textParameters, quantity, unit, unitPrice, List.of(), net, explanation);
    }
}
