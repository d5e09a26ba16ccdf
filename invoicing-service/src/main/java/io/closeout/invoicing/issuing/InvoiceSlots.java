package io.closeout.invoicing.issuing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The slots of the current tenant. */
@ApplicationScoped
class InvoiceSlots implements PanacheRepositoryBase<InvoiceSlot, UUID> {

    /** Locked, and before their invoices: whoever changes both does so in this order. */
    List<InvoiceSlot> lockOfCases(Collection<UUID> caseIds) {
        return caseIds.isEmpty()
                ? List.of()
                : find("caseId in ?1 order by id", caseIds)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list();
    }

    Optional<InvoiceSlot> lockOfInvoice(UUID invoiceId) {
        return find("invoiceId", invoiceId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Blocked charges that the party buys or sells, after the given one in the order of ids. */
    List<InvoiceSlot> blockedOf(UUID partyId, UUID after, int limit) {
        return find(
                        "state = ?1 and (sellerId = ?2 or payerId = ?2) and id > ?3 order by id",
                        InvoiceSlot.State.BLOCKED,
                        partyId,
                        after)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(Page.ofSize(limit))
                .list();
    }
}
