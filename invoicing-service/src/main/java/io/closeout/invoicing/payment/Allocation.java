package io.closeout.invoicing.payment;

import io.closeout.invoicing.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** A part of a payment that was put on an invoice. */
@Entity
@Immutable
class Allocation {

    @Id
    private UUID id;

    @TenantId
    private String tenantId;

    private UUID paymentId;
    private UUID invoiceId;
    private BigDecimal amount;
    private LocalDate valueDate;
    private Instant allocatedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Allocation() {}

    @SuppressWarnings("NullAway.Init") // Hibernate sets the tenant
    Allocation(UUID id, Payment payment, UUID invoiceId, Money amount, Instant allocatedAt) {
        this.id = id;
        this.paymentId = payment.id();
        this.invoiceId = invoiceId;
        this.amount = amount.amount();
        this.valueDate = payment.valueDate();
        this.allocatedAt = allocatedAt;
    }

    UUID id() {
        return id;
    }

    UUID paymentId() {
        return paymentId;
    }

    UUID invoiceId() {
        return invoiceId;
    }

    BigDecimal amount() {
        return amount;
    }
}
