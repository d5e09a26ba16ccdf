package io.closeout.invoicing.issuing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
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

    List<InvoiceSlot> ofInvoice(UUID invoiceId) {
        return list("invoiceId = ?1 order by id", invoiceId);
    }

    /** The charges that the invoice bills, in the order of ids. */
    List<InvoiceSlot> lockOfInvoice(UUID invoiceId) {
        return find("invoiceId = ?1 order by id", invoiceId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Complete charges that wait to be billed together, in the order of ids. */
    List<InvoiceSlot> lockWaiting(CollectedCharges.Group group, LocalDate dueUpTo, int most) {
        return find(
                        """
                        state = ?1 and queue = ?2 and sellerId = ?3 and payerId = ?4 and groupKey = ?5 and dueOn <= ?6
                        order by id""",
                        InvoiceSlot.State.WAITING,
                        group.queue(),
                        group.sellerId(),
                        group.payerId(),
                        group.groupKey(),
                        dueUpTo)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(Page.ofSize(most))
                .list();
    }

    /** Who sells what is blocked, in the order of ids. */
    List<UUID> blockedSellers() {
        return getEntityManager()
                .createQuery(
                        "select distinct s.sellerId from InvoiceSlot s where s.state = :blocked order by s.sellerId",
                        UUID.class)
                .setParameter("blocked", InvoiceSlot.State.BLOCKED)
                .getResultList();
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

    Optional<InvoiceSlot> lock(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }
}
