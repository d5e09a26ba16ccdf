package io.closeout.invoicing.document;

import io.closeout.invoicing.issuing.Invoice;
import io.closeout.invoicing.issuing.InvoiceSummary;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An invoice in the list of a person. One that is blocked has no names yet, only reasons.
 *
 * @param seller its name on the day of issue
 * @param buyer its name on the day of issue
 */
public record InvoiceRow(
        InvoiceSummary summary,
        InvoiceState state,
        @Nullable String seller,
        @Nullable String buyer) {

    static InvoiceRow of(InvoiceSummary summary, Optional<Invoice> issued, Instant now) {
        if (issued.isEmpty()) {
            return new InvoiceRow(summary, InvoiceState.BLOCKED, null, null);
        }
        var document = issued.get().document();
        return new InvoiceRow(
                summary,
                InvoiceState.of(issued.get(), now),
                document.seller().name(),
                document.buyer().name());
    }
}
