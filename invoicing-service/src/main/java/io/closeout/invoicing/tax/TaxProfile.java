package io.closeout.invoicing.tax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Under which scheme a party sells, from a day on. What is not said is {@link #GENERAL}.
 *
 * @param exemptionCode of an exempt seller, VATEX; null where there is none
 * @param legalText of an exempt or small seller, the words its law asks for; null for those that we know of its country
 * @param cashAccounting whether VAT falls due with the payment (Directive 2006/112/EC art. 66 (b), 226 (7a))
 */
public record TaxProfile(
        Scheme scheme,
        @Nullable String exemptionCode,
        @Nullable String legalText,
        boolean cashAccounting) {

    public static final TaxProfile GENERAL = new TaxProfile(Scheme.GENERAL, null, null, false);

    /** What kind of seller it is. */
    public enum Scheme {
        GENERAL,
        /** Below the threshold of its country (Directive 2006/112/EC art. 284). */
        SMALL_BUSINESS,
        /** What it sells is exempt (Directive 2006/112/EC art. 132, 135). */
        EXEMPT
    }

    /** A small business may have no VAT number at all. */
    public boolean needsVatId() {
        return scheme == Scheme.GENERAL;
    }

    List<String> notes() {
        return cashAccounting ? List.of("note.cash-accounting") : List.of();
    }
}
