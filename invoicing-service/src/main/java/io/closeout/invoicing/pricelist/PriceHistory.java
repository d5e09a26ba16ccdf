package io.closeout.invoicing.pricelist;

import io.closeout.invoicing.pricing.ListPrice;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the list price of an article moved in one place, in one currency; the earliest first. */
public record PriceHistory(String article, String currency, List<Step> steps) {

    /**
     * From one day to the next step.
     *
     * @param from name of the version; null while there is no price
     * @param change in percent of the step before; null where nothing can be compared
     */
    public record Step(
            LocalDate day,
            @Nullable BigDecimal price,
            @Nullable BigDecimal base,
            @Nullable String unit,
            @Nullable String from,
            @Nullable BigDecimal change) {

        static Step of(LocalDate day, ListPrice price, @Nullable BigDecimal change) {
            return new Step(
                    day,
                    price.amount(),
                    price.base(),
                    price.unit(),
                    "%s v%d".formatted(price.list(), price.version()),
                    change);
        }

        static Step none(LocalDate day) {
            return new Step(day, null, null, null, null, null);
        }

        /** Of one unit. */
        public @Nullable BigDecimal each() {
            return price == null || base == null ? null : price.divide(base, MathContext.DECIMAL64);
        }

        /** For pages: whether the price is of several. */
        public boolean ofSeveral() {
            return base != null && base.compareTo(BigDecimal.ONE) != 0;
        }
    }
}
