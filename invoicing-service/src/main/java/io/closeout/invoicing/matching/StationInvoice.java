package io.closeout.invoicing.matching;

import io.closeout.invoicing.issuing.DocumentContent;
import io.closeout.invoicing.issuing.Reason;
import io.closeout.invoicing.issuing.StoredContent;
import io.closeout.invoicing.selfbilling.PreInvoice;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A station's own invoice as it came once, what was approved at that time, and what did not agree. */
@Entity
@Immutable
public class StationInvoice {

    /** What became of it. */
    public enum State {
        /** It agrees and is in the books. */
        MATCHED,
        REFUSED
    }

    @Id
    private UUID id;

    @Version
    private long version;

    @TenantId
    private String tenantId;

    private UUID preInvoiceId;
    private UUID sellerId;
    private UUID buyerId;
    private String number;
    private LocalDate issueDate;

    @Column(name = "sha256")
    private byte[] sha256;

    private String currency;
    private BigDecimal claimed;
    private BigDecimal approved;
    private String said;
    private String expected;
    private String findings;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable UUID invoiceId;
    private Instant receivedAt;

    @SuppressWarnings("UnusedVariable") // for whoever reads the table
    private String receivedBy;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected StationInvoice() {}

    /** How, when and from whom it came. */
    record Receipt(UUID id, byte[] sha256, Instant at, String by) {}

    /** @param invoiceId null where it was refused */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the tenant
    StationInvoice(PreInvoice preInvoice, Judged judged, Receipt receipt, @Nullable UUID invoiceId) {
        this.id = receipt.id();
        this.preInvoiceId = preInvoice.id();
        this.sellerId = preInvoice.sellerId();
        this.buyerId = preInvoice.buyerId();
        this.number = judged.said().number();
        this.issueDate = judged.said().issueDate();
        this.sha256 = receipt.sha256().clone();
        this.currency = judged.said().currency();
        this.claimed = judged.said().totals().payable();
        this.approved = judged.expected().totals().payable();
        this.said = Said.text(judged.said());
        this.expected = StoredContent.text(judged.expected());
        this.findings = Said.findings(judged.findings());
        this.state = invoiceId == null ? State.REFUSED : State.MATCHED;
        this.invoiceId = invoiceId;
        this.receivedAt = receipt.at();
        this.receivedBy = receipt.by();
    }

    boolean foundTheSame(Judged judged) {
        return findings.equals(Said.findings(judged.findings()));
    }

    public SaidInvoice said() {
        return Said.read(said);
    }

    /** What was approved when it came. */
    public DocumentContent expected() {
        return StoredContent.read(expected);
    }

    public List<Reason> findings() {
        return Said.readFindings(findings);
    }

    public boolean isMatched() {
        return state == State.MATCHED;
    }

    public UUID id() {
        return id;
    }

    public UUID preInvoiceId() {
        return preInvoiceId;
    }

    public String number() {
        return number;
    }

    public LocalDate issueDate() {
        return issueDate;
    }

    public String digest() {
        return HexFormat.of().formatHex(sha256);
    }

    public String currency() {
        return currency;
    }

    public BigDecimal claimed() {
        return claimed;
    }

    public BigDecimal approved() {
        return approved;
    }

    public State state() {
        return state;
    }

    public @Nullable UUID invoiceId() {
        return invoiceId;
    }

    public Instant receivedAt() {
        return receivedAt;
    }
}
