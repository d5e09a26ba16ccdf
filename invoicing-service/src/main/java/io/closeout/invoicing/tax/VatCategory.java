package io.closeout.invoicing.tax;

import org.jspecify.annotations.Nullable;

/** VAT category as EN 16931 codes it (UNTDID 5305), for services and for the parts that go with them. */
public enum VatCategory {
    /** Taxed in the seller's country, at the standard or a reduced rate. */
    S(null),
    /** Taxed at a rate of zero. The law names no reason (BR-Z-10). */
    Z(null),
    /** Exempt; the reason is the seller's own (Directive 2006/112/EC art. 132, 135, 282). */
    E(null),
    /** The buyer owes the tax: both need a VAT identification number (Directive 2006/112/EC art. 196, 194, 226 (4)). */
    AE("VATEX-EU-AE"),
    /** Goods that go to a registered buyer in another member state (Directive 2006/112/EC art. 138). */
    K("VATEX-EU-IC"),
    /** Goods that leave the territory (Directive 2006/112/EC art. 146). */
    G("VATEX-EU-G"),
    /** Outside the scope of the tax: a service to or from a third country. */
    O("VATEX-EU-O");

    private final @Nullable String exemptionCode;

    VatCategory(@Nullable String exemptionCode) {
        this.exemptionCode = exemptionCode;
    }

    /** The reason that the category itself gives (VATEX); null where there is none or the seller has to name it. */
    public @Nullable String exemptionCode() {
        return exemptionCode;
    }

    /** Whether the buyer has to be named by a VAT number (Directive 2006/112/EC art. 226 (4)). */
    public boolean asksForVatIdOfBuyer() {
        return this == AE || this == K;
    }
}
