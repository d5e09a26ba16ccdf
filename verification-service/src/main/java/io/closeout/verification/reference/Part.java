package io.closeout.verification.reference;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part that may be claimed.
 *
 * @param listPrice for one unit, without tax; null if the list has none
 * @param currency ISO 4217, with the price
 * @param otherPrices list prices that are set in other currencies, by currency
 */
public record Part(
        String code,
        String name,
        @Nullable BigDecimal listPrice,
        @Nullable String currency,
        Map<String, BigDecimal> otherPrices) {

    public Part {
        otherPrices = Map.copyOf(otherPrices);
    }

    public Part(String code, String name, @Nullable BigDecimal listPrice, @Nullable String currency) {
        this(code, name, listPrice, currency, Map.of());
    }

    /** The list price in one currency; nothing is ever converted. */
    public Optional<BigDecimal> priceIn(String wanted) {
        return wanted.equals(currency) ? Optional.ofNullable(listPrice) : Optional.ofNullable(otherPrices.get(wanted));
    }
}
