package io.closeout.invoicing.tax;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a party is to the tax office when it sells, and what an invoice to it needs when it buys.
 *
 * @param publicBody whether it is a public buyer, which an electronic invoice reaches only with its reference
 * @param buyerReference what the buyer wants quoted (BT-10), such as a Leitweg-ID
 */
public record PartyTax(
        LocalDate validFrom,
        TaxProfile profile,
        boolean publicBody,
        @Nullable String buyerReference) {

    /** What applies to a party of which nothing was said. */
    public static final PartyTax GENERAL = new PartyTax(LocalDate.EPOCH, TaxProfile.GENERAL, false, null);
}
