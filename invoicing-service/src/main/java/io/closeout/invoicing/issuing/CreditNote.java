package io.closeout.invoicing.issuing;

import io.closeout.events.common.Sha256;
import io.closeout.invoicing.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** A numbered document that corrects an invoice. It never changes. */
@Entity
@Immutable
public class CreditNote {

    @Id
    private UUID id;

    @TenantId
    private String tenantId;

    private UUID invoiceId;
    private UUID issuerId;
    private String series;
    private long sequence;
    private String number;
    private LocalDate issueDate;
    private String reasonKey;
    private boolean cancels;
    private String currency;
    private BigDecimal net;
    private BigDecimal tax;
    private BigDecimal gross;
    private BigDecimal surplus;
    private String content;

    @Column(name = "content_sha256")
    private byte[] contentSha256;

    private Instant issuedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected CreditNote() {}

    @SuppressWarnings("NullAway.Init") // Hibernate sets the tenant
    CreditNote(DocumentContent document, Money surplus, Instant issuedAt) {
        var numbering = document.numbering();
        var correction = Objects.requireNonNull(document.corrects());
        this.id = document.id();
        this.invoiceId = correction.invoiceId();
        this.issuerId = numbering.issuerId();
        this.series = numbering.series();
        this.sequence = numbering.sequence();
        this.number = numbering.number();
        this.issueDate = document.issueDate();
        this.reasonKey = correction.reasonKey();
        this.cancels = correction.cancels();
        this.currency = document.currency();
        this.net = document.totals().net();
        this.tax = document.totals().tax();
        this.gross = document.totals().gross();
        this.surplus = surplus.amount();
        this.content = StoredContent.text(document);
        this.contentSha256 = StoredContent.sha256(content);
        this.issuedAt = issuedAt;
    }

    public UUID id() {
        return id;
    }

    public UUID invoiceId() {
        return invoiceId;
    }

    public String number() {
        return number;
    }

    public LocalDate issueDate() {
        return issueDate;
    }

    public String reasonKey() {
        return reasonKey;
    }

    public boolean cancels() {
        return cancels;
    }

    public Money gross() {
        return new Money(gross, Currency.getInstance(currency));
    }

    public DocumentContent document() {
        return StoredContent.read(content);
    }

    IssuedDocuments.Issued issued(Invoice invoice) {
        var intact = Arrays.equals(contentSha256, StoredContent.sha256(content));
        return new IssuedDocuments.Issued(invoice, document(), new Sha256(contentSha256.clone()), intact, issuedAt);
    }
}
