package io.closeout.invoicing.tax;

import java.math.BigDecimal;

/** What VAT applies, or why that cannot be said. */
public sealed interface TaxDecision {

    /**
     * @param rate percent; zero where none is charged
     */
    record Applies(VatCategory category, BigDecimal rate) implements TaxDecision {}

    /**
     * @param reasonKey a message key
     * @param country the country it is about
     */
    record Open(String reasonKey, String country) implements TaxDecision {}
}
