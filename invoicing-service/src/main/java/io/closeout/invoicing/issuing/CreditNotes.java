package io.closeout.invoicing.issuing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The credit notes of the current tenant. */
@ApplicationScoped
public class CreditNotes implements PanacheRepositoryBase<CreditNote, UUID> {

    /** In the order of issue. */
    public List<CreditNote> ofInvoices(Collection<UUID> invoiceIds) {
        return invoiceIds.isEmpty() ? List.of() : list("invoiceId in ?1 order by issuedAt, id", invoiceIds);
    }
}
