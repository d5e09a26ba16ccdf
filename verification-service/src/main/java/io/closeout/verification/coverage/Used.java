package io.closeout.verification.coverage;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much of a clause is used up.
 *
 * @param quantity in the unit of the clause's cap; 0 if it has none
 * @param money at list price; 0 if the clause has no cap in money
 */
record Used(BigDecimal quantity, BigDecimal money) {

    static final Used NOTHING = new Used(BigDecimal.ZERO, BigDecimal.ZERO);

    Used plus(Used more) {
        return new Used(quantity.add(more.quantity), money.add(more.money));
    }

    Used minus(Used less) {
        return new Used(quantity.subtract(less.quantity), money.subtract(less.money));
    }

    /** The part of it that falls on less than the whole, rounded up. */
    Used times(BigDecimal part, BigDecimal whole) {
        return new Used(share(quantity, part, whole), share(money, part, whole));
    }

    private static BigDecimal share(BigDecimal amount, BigDecimal part, BigDecimal whole) {
        return amount.multiply(part).divide(whole, amount.scale(), RoundingMode.UP);
    }

    @JsonIgnore
    boolean isNothing() {
        return quantity.signum() == 0 && money.signum() == 0;
    }
}
