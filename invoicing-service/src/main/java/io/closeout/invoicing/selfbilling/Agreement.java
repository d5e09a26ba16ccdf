package io.closeout.invoicing.selfbilling;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What a buyer and a station agreed about the billing of warranty work. It is ended, never changed. */
@Entity
@Table(name = "billing_agreement")
public class Agreement {

    @Id
    private UUID id;

    @Version
    private long version;

    @TenantId
    private String tenantId;

    @Column(updatable = false)
    private UUID buyerId;

    @Column(updatable = false)
    private UUID stationId;

    @Column(updatable = false)
    private int code;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private BillingMode mode;

    @Column(updatable = false)
    private LocalDate validFrom;

    private @Nullable LocalDate validTo;

    @Column(updatable = false)
    private int answerDays;

    @Column(updatable = false)
    private BigDecimal tolerance;

    @Column(updatable = false)
    private String authorisation;

    @Column(updatable = false)
    private Instant recordedAt;

    @Column(updatable = false)
    private String recordedBy;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Agreement() {}

    @SuppressWarnings("NullAway.Init") // Hibernate sets the tenant
    Agreement(UUID id, int code, AgreementRequest terms, Instant recordedAt, String recordedBy) {
        this.id = id;
        this.code = code;
        this.buyerId = terms.buyerId();
        this.stationId = terms.stationId();
        this.mode = terms.mode();
        this.validFrom = terms.validFrom();
        this.validTo = terms.validTo();
        this.answerDays = terms.answerDays();
        this.tolerance = terms.toleranceOrZero();
        this.authorisation = terms.authorisation().strip();
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    /** @param lastDay the last day on which it is in force */
    void end(LocalDate lastDay) {
        validTo = lastDay;
    }

    boolean overlaps(LocalDate from, @Nullable LocalDate to) {
        return (to == null || !validFrom.isAfter(to)) && (validTo == null || !validTo.isBefore(from));
    }

    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    public UUID buyerId() {
        return buyerId;
    }

    public UUID stationId() {
        return stationId;
    }

    /** Begins the name of the series of the pair: S, the code and a hyphen; the year follows. */
    String seriesPrefix() {
        return "S" + code + "-";
    }

    int code() {
        return code;
    }

    public BillingMode mode() {
        return mode;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    @Nullable
    LocalDate validTo() {
        return validTo;
    }

    int answerDays() {
        return answerDays;
    }

    /** How far single lines of a station's own invoice may differ while its totals agree. */
    public BigDecimal tolerance() {
        return tolerance;
    }

    String authorisation() {
        return authorisation;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    String recordedBy() {
        return recordedBy;
    }
}
