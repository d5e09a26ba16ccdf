package io.closeout.verify.invariants;

import io.closeout.events.common.MoneyAmount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Currency;

/** Arithmetic of the checker's own, so that it does not repeat a mistake of what it checks. */
final class Amounts {

    private Amounts() {}

    static boolean same(BigDecimal one, BigDecimal other) {
        return one.compareTo(other) == 0;
    }

    static BigDecimal sum(Collection<MoneyAmount> amounts) {
        return amounts.stream().map(MoneyAmount::getAmount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** To the currency's minor unit, half up. */
    static BigDecimal rounded(BigDecimal amount, String currency) {
        return amount.setScale(digits(currency), RoundingMode.HALF_UP);
    }

    /** Whether it has no more decimals than the currency's minor unit. */
    static boolean isWhole(MoneyAmount money) {
        return money.getAmount().stripTrailingZeros().scale() <= digits(money.getCurrency());
    }

    static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }

    private static int digits(String currency) {
        return Currency.getInstance(currency).getDefaultFractionDigits();
    }
}
