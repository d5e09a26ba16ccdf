package io.closeout.invoicing.payment;

import io.closeout.events.payment.PaymentMethod;
import io.closeout.invoicing.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** Money that came in. What was received never changes; only what of it is not put on an invoice yet. */
@Entity
class Payment {

    /** What came in, as somebody or a bank tells it. */
    record Received(
            UUID receiverId,
            @Nullable UUID payerId,
            Money amount,
            LocalDate valueDate,
            PaymentMethod method,
            @Nullable String reference,
            @Nullable String externalId) {}

    /** When, by whom and how we wrote it down. */
    record Recorded(Instant at, String by, String zone) {}

    @Id
    private UUID id;

    @Version
    private long version;

    @TenantId
    private String tenantId;

    @Column(updatable = false)
    private UUID receiverId;

    @Column(updatable = false)
    private @Nullable UUID payerId;

    @Column(updatable = false)
    private BigDecimal amount;

    @Column(updatable = false)
    private String currency;

    @Column(updatable = false)
    private LocalDate valueDate;

    @Column(updatable = false)
    private String zone;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private PaymentMethod method;

    @Column(updatable = false)
    private String channel;

    @Column(updatable = false)
    private @Nullable String reference;

    @Column(updatable = false)
    private @Nullable String externalId;

    @Column(updatable = false)
    private Instant recordedAt;

    @Column(updatable = false)
    private String recordedBy;

    private BigDecimal unallocated;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Payment() {}

    @SuppressWarnings("NullAway.Init") // Hibernate sets the tenant
    Payment(UUID id, Received received, Recorded recorded) {
        this.id = id;
        this.receiverId = received.receiverId();
        this.payerId = received.payerId();
        this.amount = received.amount().amount();
        this.currency = received.amount().currencyCode();
        this.valueDate = received.valueDate();
        this.method = received.method();
        this.channel = "MANUAL";
        this.reference = received.reference();
        this.externalId = received.externalId();
        this.recordedAt = recorded.at();
        this.recordedBy = recorded.by();
        this.zone = recorded.zone();
        this.unallocated = amount;
    }

    /** @throws AllocationRefusedException for more than is left */
    void spend(Money part) {
        if (part.isGreaterThan(unallocated())) {
            throw new AllocationRefusedException(
                    "%s is more than the %s that the payment has left.".formatted(part, unallocated()));
        }
        unallocated = unallocated().minus(part).amount();
    }

    UUID id() {
        return id;
    }

    UUID receiverId() {
        return receiverId;
    }

    @Nullable
    UUID payerId() {
        return payerId;
    }

    Money amount() {
        return new Money(amount, currency());
    }

    Money unallocated() {
        return new Money(unallocated, currency());
    }

    Currency currency() {
        return Currency.getInstance(currency);
    }

    LocalDate valueDate() {
        return valueDate;
    }

    String zone() {
        return zone;
    }

    PaymentMethod method() {
        return method;
    }

    @Nullable
    String reference() {
        return reference;
    }

    @Nullable
    String externalId() {
        return externalId;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
