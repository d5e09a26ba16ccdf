package io.closeout.invoicing.matching;

import io.closeout.invoicing.issuing.DocumentContent;
import io.closeout.invoicing.issuing.Invoice;
import io.closeout.invoicing.issuing.Reason;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A station's credit note on its own invoice as it came once, what was expected then, and what did not agree. */
@Entity
@Immutable
public class StationCredit {

    @Id
    private UUID id;

    @TenantId
    private String tenantId;

    private UUID invoiceId;
    private UUID sellerId;
    private UUID buyerId;

    @Embedded
    private ReceivedPaper paper;

    @Enumerated(EnumType.STRING)
    private StationInvoice.State state;

    private @Nullable UUID creditNoteId;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected StationCredit() {}

    /** @param creditNoteId null where it was refused */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the tenant
    StationCredit(UUID id, Invoice invoice, ReceivedPaper paper, @Nullable UUID creditNoteId) {
        this.id = id;
        this.invoiceId = invoice.id();
        this.sellerId = invoice.sellerId();
        this.buyerId = invoice.buyerId();
        this.paper = paper;
        this.state = creditNoteId == null ? StationInvoice.State.REFUSED : StationInvoice.State.MATCHED;
        this.creditNoteId = creditNoteId;
    }

    boolean foundTheSame(Judged judged) {
        return paper.foundTheSame(judged);
    }

    public SaidInvoice said() {
        return paper.said();
    }

    /** What it would have been in the books when it came. */
    public DocumentContent expected() {
        return paper.expected();
    }

    public List<Reason> findings() {
        return paper.findings();
    }

    public boolean isMatched() {
        return state == StationInvoice.State.MATCHED;
    }

    public UUID id() {
        return id;
    }

    public UUID invoiceId() {
        return invoiceId;
    }

    UUID sellerId() {
        return sellerId;
    }

    UUID buyerId() {
        return buyerId;
    }

    public String number() {
        return paper.number();
    }

    public LocalDate issueDate() {
        return paper.issueDate();
    }

    public String digest() {
        return paper.digest();
    }

    public String currency() {
        return paper.currency();
    }

    public BigDecimal claimed() {
        return paper.claimed();
    }

    public BigDecimal expectedAmount() {
        return paper.approved();
    }

    public StationInvoice.State state() {
        return state;
    }

    public @Nullable UUID creditNoteId() {
        return creditNoteId;
    }

    public Instant receivedAt() {
        return paper.receivedAt();
    }
}
