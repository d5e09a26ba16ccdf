package io.closeout.invoicing.issuing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The invoices of the current tenant. */
@ApplicationScoped
public class Invoices implements PanacheRepositoryBase<Invoice, UUID> {

    /** Nobody else changes them until the transaction ends. Locked in one order, so that two callers never block each other. */
    public List<Invoice> lock(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : find("id in ?1 order by id", ids)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list();
    }

    /** The invoice that a seller expects this reference for. */
    public Optional<Invoice> ofReference(UUID sellerId, String paymentReference) {
        return find("sellerId = ?1 and paymentReference = ?2", sellerId, paymentReference)
                .firstResultOptional();
    }

    /** The invoice that was issued instead of this one. */
    public Optional<Invoice> replacing(UUID id) {
        return find("replacesId", id).firstResultOptional();
    }
}
