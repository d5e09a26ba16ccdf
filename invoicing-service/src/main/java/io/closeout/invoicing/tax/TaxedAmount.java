package io.closeout.invoicing.tax;

import io.closeout.invoicing.money.Money;
import java.math.BigDecimal;

/** A net amount and the VAT that it falls under. */
public record TaxedAmount(VatCategory category, BigDecimal rate, Money net) {}
