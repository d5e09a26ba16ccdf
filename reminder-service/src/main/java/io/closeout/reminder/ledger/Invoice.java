package io.closeout.reminder.ledger;

import io.closeout.events.invoice.InvoiceIssued;
import io.closeout.kit.inbox.Delivered;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** An invoice as its events tell it. Only a newer version of it changes the copy. */
@Entity
public class Invoice {

    @Id
    private UUID id;

    @TenantId
    private String tenantId;

    private String number;
    private UUID sellerId;
    private UUID buyerId;
    private UUID payerId;
    private UUID[] caseIds;
    private LocalDate dueDate;
    private String zone;
    private String country;
    private String currency;
    private BigDecimal payable;
    private BigDecimal openBalance;
    private BigDecimal disputed = BigDecimal.ZERO;
    private String paymentReference;
    private long version;

    @Column(name = "topic_partition")
    private int partition;

    private UUID issuedEventId;
    private @Nullable Instant settledAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Settlement settledBy;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Invoice() {}

    // Hibernate fills the tenant
    @SuppressWarnings("NullAway.Init")
    private Invoice(Delivered<InvoiceIssued> event) {
        var issued = event.body();
        id = issued.getInvoiceId();
        number = issued.getInvoiceNumber();
        sellerId = issued.getSellerId();
        buyerId = issued.getBuyerId();
        payerId = issued.getPayerId();
        caseIds = issued.getCases().stream()
                .map(one -> one.getCaseId())
                .distinct()
                .toArray(UUID[]::new);
        dueDate = issued.getDueDate();
        zone = issued.getZone();
        country = issued.getCountry();
        currency = issued.getPayable().getCurrency();
        payable = issued.getPayable().getAmount();
        openBalance = issued.getOpenBalance().getAmount();
        paymentReference = issued.getPaymentReference();
        version = event.aggregateVersion();
        partition = event.origin().partition();
        issuedEventId = event.id();
    }

    static Invoice issued(Delivered<InvoiceIssued> event) {
        var invoice = new Invoice(event);
        if (invoice.isSettled()) {
            invoice.noteSettlement(Settlement.PAID, event.recordedAt());
        }
        return invoice;
    }

    /** @param by what the change is: it counts as what settled the invoice if nothing is open after it */
    void balanceBecame(BigDecimal open, long newVersion, Settlement by, Instant when) {
        if (newVersion <= version) {
            return;
        }
        version = newVersion;
        openBalance = open;
        if (!isSettled()) {
            settledAt = null;
            settledBy = null;
        } else if (settledAt == null) {
            noteSettlement(by, when);
        }
    }

    /** A dispute changes nothing of what is open. */
    void disputedBecame(BigDecimal amount, long newVersion) {
        if (newVersion > version) {
            version = newVersion;
            disputed = amount;
        }
    }

    private void noteSettlement(Settlement by, Instant when) {
        settledBy = by;
        settledAt = when;
    }

    public boolean isSettled() {
        return openBalance.signum() == 0;
    }

    /** The day, in the invoice's zone, on which nothing was open any more. */
    public Optional<LocalDate> dayOfSettlement() {
        return Optional.ofNullable(settledAt).map(when -> LocalDate.ofInstant(when, zone()));
    }

    public Optional<Settlement> kindOfSettlement() {
        return Optional.ofNullable(settledBy);
    }

    public UUID id() {
        return id;
    }

    public String number() {
        return number;
    }

    public UUID sellerId() {
        return sellerId;
    }

    public UUID buyerId() {
        return buyerId;
    }

    public UUID payerId() {
        return payerId;
    }

    public List<UUID> caseIds() {
        return List.of(caseIds);
    }

    public LocalDate dueDate() {
        return dueDate;
    }

    /** Of the issuer; its legal days are meant here. */
    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    /** Of the seller. */
    public String country() {
        return country;
    }

    public String currency() {
        return currency;
    }

    public BigDecimal payable() {
        return payable;
    }

    public BigDecimal openBalance() {
        return openBalance;
    }

    /** What of it is disputed, never more than is open. */
    public BigDecimal disputed() {
        return disputed.min(openBalance);
    }

    /** What may be reminded of. */
    public BigDecimal undisputed() {
        return openBalance.subtract(disputed());
    }

    public String paymentReference() {
        return paymentReference;
    }

    public long version() {
        return version;
    }

    public int partition() {
        return partition;
    }

    public UUID issuedEventId() {
        return issuedEventId;
    }
}
