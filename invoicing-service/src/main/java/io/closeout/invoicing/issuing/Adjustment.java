package io.closeout.invoicing.issuing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.closeout.invoicing.pricing.Explanation;
import io.closeout.invoicing.pricing.Input;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An allowance or a charge (BG-20, BG-21, BG-27, BG-28), positive.
 *
 * @param reasonCode UNTDID 5189 of an allowance, UNTDID 7161 of a charge
 * @param percent of the base; null for a fixed amount
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Adjustment(
        boolean charge,
        String reasonCode,
        String textKey,
        List<Input> textParameters,
        BigDecimal amount,
        @Nullable BigDecimal percent,
        @Nullable BigDecimal base,
        String taxCategory,
        BigDecimal taxRate,
        @Nullable Explanation explanation) {

    public Adjustment {
        textParameters = List.copyOf(textParameters);
    }

    /** What it adds to the sum. */
    public BigDecimal signed() {
        return charge ? amount : amount.negate();
    }
}
