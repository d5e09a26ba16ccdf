package io.closeout.invoicing.payment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.UUID;

/** Money for an invoice, in the currency of the payment. */
public record AllocationRequest(
        @NotNull UUID invoiceId, @NotNull @Positive BigDecimal amount) {}
