package io.closeout.invoicing.tax;

import io.closeout.invoicing.money.Money;
import java.math.BigDecimal;

/** A net amount and the VAT that it falls under. */
public record TaxedAmount(TaxDecision.Applies tax, Money net) {

    /** With the reason that belongs to the category. */
    public TaxedAmount(VatCategory category, BigDecimal rate, Money net) {
        this(new TaxDecision.Applies(category, rate), net);
    }

    VatCategory category() {
        return tax.category();
    }

    BigDecimal rate() {
        return tax.rate();
    }
}
