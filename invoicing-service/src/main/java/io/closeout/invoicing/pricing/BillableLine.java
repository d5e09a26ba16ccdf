package io.closeout.invoicing.pricing;

import io.closeout.events.common.LineKind;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was approved to be billed, in the units of the report.
 *
 * @param quantity below zero where something was given back, such as the core of an exchanged part
 * @param unit UN/ECE Recommendation 20 code
 */
public record BillableLine(
        String lineId, LineKind kind, @Nullable String code, String text, BigDecimal quantity, String unit) {

    private static final Set<LineKind> CAN_BE_GIVEN_BACK = Set.of(LineKind.PART, LineKind.SERVICE, LineKind.OTHER);

    /** @throws UnbillableException for work or travel of less than nothing */
    public BillableLine {
        if (quantity.signum() < 0 && !CAN_BE_GIVEN_BACK.contains(kind)) {
            throw new UnbillableException("line %s has the quantity %s".formatted(lineId, quantity.toPlainString()));
        }
    }

    boolean isGivenBack() {
        return quantity.signum() < 0;
    }
}
