package io.closeout.invoicing.issuing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** One of the cases of an invoice that bills several. */
@Entity
@IdClass(BilledCase.Key.class)
class BilledCase {

    /** The pair that identifies it. */
    record Key(UUID invoiceId, UUID caseId) {}

    @Id
    private UUID invoiceId;

    @Id
    private UUID caseId;

    @TenantId
    private String tenantId;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected BilledCase() {}

    @SuppressWarnings("NullAway.Init") // Hibernate sets the tenant
    BilledCase(UUID invoiceId, UUID caseId) {
        this.invoiceId = invoiceId;
        this.caseId = caseId;
    }
}
