package io.closeout.invoicing.issuing;

import io.closeout.events.common.Sha256;
import io.closeout.invoicing.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A numbered document. Once issued it never changes; only its balance moves, and a mistake is corrected by another
 * document.
 */
@Entity
public class Invoice {

    @Id
    private UUID id;

    @Version
    private long version;

    @TenantId
    private String tenantId;

    /** INVOICE, SELF_BILLED, CONSOLIDATED, RECURRING or RECEIVED. */
    @Column(updatable = false)
    private String kind;

    /** The case, or what the document was agreed in; of several cases the first. */
    @Column(updatable = false)
    private UUID caseId;

    /** How many cases it bills; none if it bills an agreement. */
    @Column(updatable = false)
    private int caseCount;

    @Column(updatable = false)
    private UUID issuerId;

    @Column(updatable = false)
    private String series;

    @Column(updatable = false)
    private long sequence;

    @Column(updatable = false)
    private String number;

    @Column(updatable = false)
    private LocalDate issueDate;

    @Column(updatable = false)
    private LocalDate dueDate;

    @Column(updatable = false)
    private String zone;

    @Column(updatable = false)
    private UUID sellerId;

    @Column(updatable = false)
    private UUID buyerId;

    @Column(updatable = false)
    private UUID payerId;

    @Embedded
    private Amounts amounts;

    @Column(updatable = false)
    private String paymentReference;

    @Column(updatable = false)
    private @Nullable UUID replacesId;

    @Column(updatable = false)
    private String content;

    @Column(name = "content_sha256", updatable = false)
    private byte[] contentSha256;

    @Column(updatable = false)
    private Instant issuedAt;

    @Embedded
    private Balance balance;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Invoice() {}

    @SuppressWarnings("NullAway.Init") // Hibernate sets the tenant
    Invoice(DocumentContent document, Instant issuedAt) {
        this.id = document.id();
        this.kind = document.type().kind();
        this.caseId = document.lines().getFirst().caseId();
        this.caseCount = document.caseIds().size();
        this.sellerId = document.seller().id();
        this.buyerId = document.buyer().id();
        this.payerId = document.payerId();
        this.paymentReference = document.paymentReference();
        this.issuedAt = issuedAt;
        this.replacesId = document.replacesId();
        this.content = StoredContent.text(document);
        this.contentSha256 = StoredContent.sha256(content);
        number(document);
        var totals = document.totals();
        this.amounts = new Amounts(totals.net(), totals.tax(), totals.gross(), totals.prepaid());
        this.balance = Balance.of(new Money(totals.payable(), Currency.getInstance(document.currency())));
    }

    private void number(DocumentContent document) {
        var numbering = document.numbering();
        this.issuerId = numbering.issuerId();
        this.series = numbering.series();
        this.sequence = numbering.sequence();
        this.number = numbering.number();
        this.issueDate = document.issueDate();
        this.dueDate = document.dueDate();
        this.zone = document.zone();
    }

    public void allocate(Money payment, LocalDate valueDate) {
        balance.allocate(payment, valueDate);
    }

    /** What is not open any more is owed to the payer and returned. */
    Money credit(Money amount, boolean cancels, LocalDate issueDateOfNote) {
        return balance.credit(amount, cancels, issueDateOfNote);
    }

    public boolean isSettled() {
        return balance.open().isZero();
    }

    public boolean isCancelled() {
        return balance.isCancelled();
    }

    public DocumentContent document() {
        return StoredContent.read(content);
    }

    Sha256 contentDigest() {
        return new Sha256(contentSha256.clone());
    }

    IssuedDocuments.Issued issued() {
        var intact = Arrays.equals(contentSha256, StoredContent.sha256(content));
        return new IssuedDocuments.Issued(this, document(), contentDigest(), intact, issuedAt);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID caseId() {
        return caseId;
    }

    public int caseCount() {
        return caseCount;
    }

    public String kind() {
        return kind;
    }

    public String number() {
        return number;
    }

    public UUID issuerId() {
        return issuerId;
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

    public LocalDate issueDate() {
        return issueDate;
    }

    public LocalDate dueDate() {
        return dueDate;
    }

    public String zone() {
        return zone;
    }

    public String paymentReference() {
        return paymentReference;
    }

    public Currency currency() {
        return balance.currency();
    }

    public Money gross() {
        return new Money(amounts.gross(), currency());
    }

    public Money payable() {
        return balance.payable();
    }

    public Money paid() {
        return balance.paid();
    }

    public Money credited() {
        return balance.credited();
    }

    /** Owed to the payer: it was credited when it was not open any more. */
    public Money surplus() {
        return balance.surplus();
    }

    public Money openBalance() {
        return balance.open();
    }

    public @Nullable LocalDate settledOn() {
        return balance.settledOn();
    }
}
