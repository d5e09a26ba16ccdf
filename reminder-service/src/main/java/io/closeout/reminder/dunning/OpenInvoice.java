package io.closeout.reminder.dunning;

import io.closeout.reminder.ledger.Invoice;
import io.closeout.reminder.ledger.Settlement;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a decision looks at of an invoice.
 *
 * @param undisputed what of that may be reminded of
 * @param settledOn the day, in its zone, on which nothing was open any more; null while something is
 */
record OpenInvoice(
        BigDecimal openBalance,
        BigDecimal undisputed,
        @Nullable LocalDate settledOn,
        @Nullable Settlement settledBy) {

    static OpenInvoice of(Invoice invoice) {
        return new OpenInvoice(
                invoice.openBalance(),
                invoice.undisputed(),
                invoice.dayOfSettlement().orElse(null),
                invoice.kindOfSettlement().orElse(null));
    }
}
