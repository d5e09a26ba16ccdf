package io.closeout.invoicing.matching;

import io.closeout.invoicing.selfbilling.PreInvoice;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A station's own invoice as it came once, what was approved at that time, and what did not agree. */
@Entity
@Immutable
public class StationInvoice implements StationDocument {

    @Id
    private UUID id;

    @Version
    private long version;

    @TenantId
    private String tenantId;

    private UUID preInvoiceId;
    private UUID sellerId;
    private UUID buyerId;

    @Embedded
    private ReceivedPaper paper;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable UUID invoiceId;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected StationInvoice() {}

    /** @param invoiceId null where it was refused */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the tenant
    StationInvoice(UUID id, PreInvoice preInvoice, ReceivedPaper paper, @Nullable UUID invoiceId) {
        this.id = id;
        this.preInvoiceId = preInvoice.id();
        this.sellerId = preInvoice.sellerId();
        this.buyerId = preInvoice.buyerId();
        this.paper = paper;
        this.state = invoiceId == null ? State.REFUSED : State.MATCHED;
        this.invoiceId = invoiceId;
    }

    @Override
    public UUID id() {
        return id;
    }

    public UUID preInvoiceId() {
        return preInvoiceId;
    }

    @Override
    public State state() {
        return state;
    }

    public @Nullable UUID invoiceId() {
        return invoiceId;
    }

    @Override
    public ReceivedPaper paper() {
        return paper;
    }
}
