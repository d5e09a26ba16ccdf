package io.closeout.invoicing.payment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The allocations of the current tenant. */
@ApplicationScoped
class Allocations implements PanacheRepositoryBase<Allocation, UUID> {

    List<Allocation> ofPayments(Collection<UUID> paymentIds) {
        return paymentIds.isEmpty() ? List.of() : list("paymentId in ?1 order by allocatedAt, id", paymentIds);
    }
}
