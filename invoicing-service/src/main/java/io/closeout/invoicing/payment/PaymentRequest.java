package io.closeout.invoicing.payment;

import io.closeout.events.payment.PaymentMethod;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money that came in.
 *
 * @param reference the structured reference it quotes; without allocations, its invoice gets the money
 * @param externalId the bank's own id of it; the same id is never booked twice
 */
public record PaymentRequest(
        @NotNull UUID receiverId,
        @Nullable UUID payerId,
        @NotNull @Positive BigDecimal amount,
        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
        @NotNull LocalDate valueDate,
        @NotNull PaymentMethod method,
        @Nullable @Size(max = 40) String reference,
        @Nullable @Size(max = 80) String externalId,
        @Nullable @Size(max = 100) List<@NotNull @Valid AllocationRequest> allocations) {}
