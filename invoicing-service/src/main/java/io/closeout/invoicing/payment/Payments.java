package io.closeout.invoicing.payment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** The payments of the current tenant. */
@ApplicationScoped
class Payments implements PanacheRepositoryBase<Payment, UUID> {

    boolean isBooked(UUID receiverId, String externalId) {
        return count("receiverId = ?1 and externalId = ?2", receiverId, externalId) > 0;
    }

    /** Nobody else changes it until the transaction ends. Payments are locked before invoices. */
    Optional<Payment> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
