package io.closeout.invoicing.issuing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** Totals of an invoice as they were issued; payable is what its balance began with. */
@Embeddable
record Amounts(
        @Column(updatable = false) BigDecimal net,
        @Column(updatable = false) BigDecimal tax,
        @Column(updatable = false) BigDecimal gross,
        @Column(updatable = false) BigDecimal prepaid) {}
