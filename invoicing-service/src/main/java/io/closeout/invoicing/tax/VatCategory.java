package io.closeout.invoicing.tax;

import org.jspecify.annotations.Nullable;

/** VAT category as EN 16931 codes it (UNTDID 5305), as far as services need it. */
public enum VatCategory {
    /** Taxed at the standard rate of the seller's country. */
    S(null),
    /** The buyer owes the tax: both need a VAT identification number (Directive 2006/112/EC art. 196, 194, 226 (4)). */
    AE("VATEX-EU-AE"),
    /** Outside the scope of the tax: a service to or from a third country. */
    O("VATEX-EU-O");

    private final @Nullable String exemptionCode;

    VatCategory(@Nullable String exemptionCode) {
        this.exemptionCode = exemptionCode;
    }

    public @Nullable String exemptionCode() {
        return exemptionCode;
    }
}
