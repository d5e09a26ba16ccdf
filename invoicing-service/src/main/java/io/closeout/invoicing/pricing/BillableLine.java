package io.closeout.invoicing.pricing;

import io.closeout.events.common.LineKind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What was approved to be billed, in the units of the report.
 *
 * @param unit UN/ECE Recommendation 20 code
 */
public record BillableLine(
        String lineId, LineKind kind, @Nullable String code, String text, BigDecimal quantity, String unit) {

    /** @throws UnbillableException for less than nothing */
    public BillableLine {
        if (quantity.signum() < 0) {
            throw new UnbillableException("line %s has the quantity %s".formatted(lineId, quantity.toPlainString()));
        }
    }
}
