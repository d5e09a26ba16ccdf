package io.closeout.invoicing.pricing;

import static java.math.BigDecimal.ONE;

import java.math.BigDecimal;
import java.util.Set;

/**
 * A price without tax, as a list says it.
 *
 * @param list name of the list
 * @param amount for {@code base} units
 * @param base price base quantity (BT-149), above zero
 * @param unit UN/ECE Recommendation 20 code of the base quantity (BT-150); empty for any
 * @param discountable whether discounts are given on it
 */
public record ListPrice(
        String list, int version, BigDecimal amount, BigDecimal base, String unit, boolean discountable) {

    /** One, piece and each: catalogues and reports call the same thing by either. */
    private static final Set<String> PIECES = Set.of("C62", "H87", "EA");

    /** A quantity in another unit has no price: nothing is converted. */
    boolean isPer(String other) {
        return unit.isEmpty() || unit.equals(other) || (PIECES.contains(unit) && PIECES.contains(other));
    }

    boolean isPerOne() {
        return base.compareTo(ONE) == 0;
    }
}
