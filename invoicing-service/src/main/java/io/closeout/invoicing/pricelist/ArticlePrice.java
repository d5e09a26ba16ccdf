package io.closeout.invoicing.pricelist;

import io.closeout.invoicing.pricing.ListPrice;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;

/**
 * A price as a version of a list says it, without tax.
 *
 * @param unit UN/ECE Recommendation 20 code (BT-150)
 * @param price for {@code base} units (BT-149)
 * @param validFrom first day of service, that of the version or later
 */
public record ArticlePrice(
        String listId,
        int version,
        String article,
        String text,
        String unit,
        String currency,
        BigDecimal price,
        BigDecimal base,
        boolean discountable,
        LocalDate validFrom) {

    ListPrice listed() {
        return new ListPrice(listId, version, price, base, unit, discountable);
    }

    /** How people name the version that says so. */
    public String from() {
        return "%s v%d".formatted(listId, version);
    }

    /** Of one unit. */
    public BigDecimal each() {
        return price.divide(base, MathContext.DECIMAL64);
    }

    /** For pages: whether the price is of several. */
    public boolean ofSeveral() {
        return base.compareTo(BigDecimal.ONE) != 0;
    }
}
