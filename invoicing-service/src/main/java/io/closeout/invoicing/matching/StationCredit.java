package io.closeout.invoicing.matching;

import io.closeout.invoicing.issuing.Invoice;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A station's credit note on its own invoice as it came once, what was expected then, and what did not agree. */
@Entity
@Immutable
public class StationCredit implements StationDocument {

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
    private State state;

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
        this.state = creditNoteId == null ? State.REFUSED : State.MATCHED;
        this.creditNoteId = creditNoteId;
    }

    @Override
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

    @Override
    public State state() {
        return state;
    }

    public @Nullable UUID creditNoteId() {
        return creditNoteId;
    }

    @Override
    public ReceivedPaper paper() {
        return paper;
    }
}
