package io.closeout.invoicing.pricelist;

import io.closeout.kit.policy.Level;
import io.closeout.kit.policy.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an article costs in one place on one day, and why.
 *
 * @param currency that of invoices there
 * @param rungs what each list says, the one that counts first; empty if none has a price
 * @param unitPrice of one unit before tax and discounts; null if there is no price
 * @param markup in percent; null for what takes none
 * @param markupFrom the policy that says so, such as {@code closeout-eu v1}
 */
public record Quote(
        String article,
        Scope place,
        LocalDate day,
        String currency,
        List<Rung> rungs,
        @Nullable BigDecimal unitPrice,
        @Nullable BigDecimal markup,
        @Nullable String markupFrom) {

    /**
     * One list.
     *
     * @param shipped whether it comes with the product
     * @param from the version, such as {@code parts v3}
     * @param base how many units the price is for
     * @param unit empty for any
     * @param validFrom null for what comes with the product
     */
    public record Rung(
            Level level,
            boolean shipped,
            String from,
            String text,
            BigDecimal price,
            BigDecimal base,
            String unit,
            boolean discountable,
            @Nullable LocalDate validFrom,
            boolean counts) {

        /** For pages: whether the price is of several. */
        public boolean ofSeveral() {
            return base.compareTo(BigDecimal.ONE) != 0;
        }
    }
}
