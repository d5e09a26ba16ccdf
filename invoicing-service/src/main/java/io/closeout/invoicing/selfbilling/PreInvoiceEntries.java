package io.closeout.invoicing.selfbilling;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What the pre-invoices of the current tenant list. They are changed under the lock of their pre-invoice. */
@ApplicationScoped
class PreInvoiceEntries implements PanacheRepositoryBase<PreInvoiceEntry, UUID> {

    List<PreInvoiceEntry> of(UUID preInvoiceId) {
        return list("preInvoiceId = ?1 order by entryNo", preInvoiceId);
    }
}
