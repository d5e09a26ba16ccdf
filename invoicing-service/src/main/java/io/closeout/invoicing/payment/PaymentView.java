package io.closeout.invoicing.payment;

import io.closeout.events.payment.PaymentMethod;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A payment and where it went. */
public record PaymentView(
        UUID id,
        UUID receiverId,
        @Nullable UUID payerId,
        BigDecimal amount,
        String currency,
        LocalDate valueDate,
        PaymentMethod method,
        @Nullable String reference,
        @Nullable String externalId,
        BigDecimal unallocated,
        Instant recordedAt,
        List<AllocationView> allocations) {

    /** Money on one invoice. */
    public record AllocationView(UUID id, UUID invoiceId, BigDecimal amount) {}

    static PaymentView of(Payment payment, List<Allocation> allocations) {
        return new PaymentView(
                payment.id(),
                payment.receiverId(),
                payment.payerId(),
                payment.amount().amount(),
                payment.amount().currencyCode(),
                payment.valueDate(),
                payment.method(),
                payment.reference(),
                payment.externalId(),
                payment.unallocated().amount(),
                payment.recordedAt(),
                allocations.stream()
                        .map(one -> new AllocationView(
                                one.id(),
                                one.invoiceId(),
                                one.amount().setScale(payment.amount().amount().scale())))
                        .toList());
    }
}
