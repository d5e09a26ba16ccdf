package io.closeout.invoicing.money;

import io.closeout.kit.http.ProblemException;
import java.math.BigDecimal;
import java.util.Currency;

/** Amounts that people and programs send us: in a currency that exists, with no more decimals than it has. */
public final class MoneyInput {

    private static final int MOST_DIGITS = 15;

    private MoneyInput() {}

    /** @throws ProblemException (400) for what is not an amount of money */
    public static Money of(String field, BigDecimal amount, String currencyCode) {
        var currency = currency(currencyCode);
        if (amount.stripTrailingZeros().scale() > currency.getDefaultFractionDigits()) {
            throw ProblemException.badRequest("%s has more decimals than %s has.".formatted(field, currency));
        }
        if (amount.precision() - amount.scale() > MOST_DIGITS) {
            throw ProblemException.badRequest("%s is too large.".formatted(field));
        }
        return new Money(amount, currency);
    }

    private static Currency currency(String code) {
        try {
            var currency = Currency.getInstance(code);
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException unknown) {
            throw ProblemException.badRequest("There is no currency %s.".formatted(code));
        }
        throw ProblemException.badRequest("%s is not a currency to pay in.".formatted(code));
    }
}
