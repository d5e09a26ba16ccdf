package io.closeout.events;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Brings numbers to the scale of the wire. Never rounds: a number with more decimals is refused. */
public final class Decimals {

    public static final int AMOUNT_SCALE = 4;
    public static final int UNIT_PRICE_SCALE = 6;
    public static final int QUANTITY_SCALE = 6;
    public static final int RATE_SCALE = 4;

    private static final int PRECISION = 19;
    private static final int RATE_PRECISION = 7;

    private Decimals() {}

    /** An amount of money, {@code decimal(19,4)}. */
    public static BigDecimal amount(BigDecimal value) {
        return exact("amount", value, PRECISION, AMOUNT_SCALE);
    }

    /** A price per unit, {@code decimal(19,6)}. */
    public static BigDecimal unitPrice(BigDecimal value) {
        return exact("unit price", value, PRECISION, UNIT_PRICE_SCALE);
    }

    /** A quantity, {@code decimal(19,6)}. */
    public static BigDecimal quantity(BigDecimal value) {
        return exact("quantity", value, PRECISION, QUANTITY_SCALE);
    }

    /** A rate in percent, {@code decimal(7,4)}. */
    public static BigDecimal rate(BigDecimal value) {
        return exact("rate", value, RATE_PRECISION, RATE_SCALE);
    }

    private static BigDecimal exact(String what, BigDecimal value, int precision, int scale) {
        if (value.stripTrailingZeros().scale() > scale) {
            throw new IllegalArgumentException("%s %s has more than %d decimals; rounding is the caller's decision"
                    .formatted(what, value.toPlainString(), scale));
        }
        var scaled = value.setScale(scale, RoundingMode.UNNECESSARY);
        if (scaled.precision() > precision) {
            throw new IllegalArgumentException(
                    "%s %s does not fit decimal(%d,%d)".formatted(what, value.toPlainString(), precision, scale));
        }
        return scaled;
    }
}
