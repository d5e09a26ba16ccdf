package io.closeout.invoicing.selfbilling;

import io.closeout.invoicing.issuing.DocumentContent;
import io.closeout.invoicing.issuing.StoredContent;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** Approved charges that were put together and shown before they are billed. What it said never changes. */
@Entity
public class PreInvoice {

    /** Where it stands. */
    public enum State {
        /** The station has not answered yet, or has not sent its invoice. */
        OPEN,
        /** Accepted, but something is missing to bill it. */
        ACCEPTED,
        BILLED,
        /** Nothing of it is left to be billed here. */
        EMPTY
    }

    @Id
    private UUID id;

    @Version
    private long version;

    @TenantId
    private String tenantId;

    @Column(updatable = false)
    private UUID agreementId;

    @Column(updatable = false)
    private String reference;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private BillingMode mode;

    @Column(updatable = false)
    private UUID sellerId;

    @Column(updatable = false)
    private UUID buyerId;

    @Column(updatable = false)
    private LocalDate periodFrom;

    @Column(updatable = false)
    private LocalDate periodTo;

    @Column(updatable = false)
    private String zone;

    @Column(updatable = false)
    private String currency;

    @Column(updatable = false)
    private Instant issuedAt;

    @Column(updatable = false)
    private @Nullable LocalDate answerBy;

    @Column(updatable = false)
    private @Nullable LocalDate expectedBy;

    @Column(updatable = false)
    private BigDecimal net;

    @Column(updatable = false)
    private BigDecimal tax;

    @Column(updatable = false)
    private BigDecimal gross;

    @Column(updatable = false)
    private String content;

    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;

    @Enumerated(EnumType.STRING)
    private @Nullable StationAnswer answer;

    private @Nullable Instant answeredAt;
    private @Nullable String answeredBy;
    private @Nullable String lacking;
    private @Nullable UUID invoiceId;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected PreInvoice() {}

    @SuppressWarnings("NullAway.Init") // Hibernate sets the tenant
    PreInvoice(Agreement agreement, DocumentContent content, PreInvoiceDays days) {
        this.id = content.id();
        this.agreementId = agreement.id();
        this.mode = agreement.mode();
        this.sellerId = agreement.stationId();
        this.buyerId = agreement.buyerId();
        this.reference = content.numbering().number();
        this.zone = content.zone();
        this.currency = content.currency();
        this.periodFrom = days.from();
        this.periodTo = days.to();
        this.issuedAt = days.issuedAt();
        this.answerBy = days.answerBy();
        this.expectedBy = days.expectedBy();
        this.net = content.totals().net();
        this.tax = content.totals().tax();
        this.gross = content.totals().gross();
        this.content = StoredContent.text(content);
    }

    void answered(StationAnswer kind, Instant at, String by) {
        answer = kind;
        answeredAt = at;
        answeredBy = by;
    }

    /** @param reasons what is missing, as keys with commas between */
    void waitsFor(String reasons) {
        state = State.ACCEPTED;
        lacking = reasons;
    }

    public void billed(UUID invoice) {
        state = State.BILLED;
        lacking = null;
        invoiceId = invoice;
    }

    public void emptied() {
        state = State.EMPTY;
        lacking = null;
    }

    /** What it said when it was issued. */
    public DocumentContent content() {
        return StoredContent.read(content);
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public boolean isSelfBilled() {
        return mode == BillingMode.SELF_BILLED;
    }

    public UUID id() {
        return id;
    }

    public UUID agreementId() {
        return agreementId;
    }

    public String reference() {
        return reference;
    }

    public BillingMode mode() {
        return mode;
    }

    public UUID sellerId() {
        return sellerId;
    }

    public UUID buyerId() {
        return buyerId;
    }

    public LocalDate periodFrom() {
        return periodFrom;
    }

    public LocalDate periodTo() {
        return periodTo;
    }

    public String zone() {
        return zone;
    }

    public String currency() {
        return currency;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    public @Nullable LocalDate answerBy() {
        return answerBy;
    }

    @Nullable
    LocalDate expectedBy() {
        return expectedBy;
    }

    public BigDecimal net() {
        return net;
    }

    public BigDecimal tax() {
        return tax;
    }

    public BigDecimal gross() {
        return gross;
    }

    public State state() {
        return state;
    }

    public @Nullable StationAnswer answer() {
        return answer;
    }

    public @Nullable Instant answeredAt() {
        return answeredAt;
    }

    List<String> lacking() {
        return lacking == null ? List.of() : List.of(lacking.split(",", -1));
    }

    public @Nullable UUID invoiceId() {
        return invoiceId;
    }
}
