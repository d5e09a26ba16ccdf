package io.closeout.verification.approval;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The verifications of the tenant at work. */
@ApplicationScoped
public class Verifications implements PanacheRepositoryBase<Verification, UUID> {

    /** Locked until the transaction ends, so that a decision and an event about one case never cross. */
    public Optional<Verification> lock(UUID caseId) {
        return findByIdOptional(caseId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Locks all of them with one statement, in sorted order; afterwards they are at hand. */
    public List<Verification> lockAll(Collection<UUID> caseIds) {
        return find("caseId in ?1 order by caseId", Set.copyOf(caseIds))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Which of these cases are known, with one statement and without loading them. */
    Set<UUID> known(Collection<UUID> caseIds) {
        return getEntityManager()
                .createQuery("select v.caseId from Verification v where v.caseId in ?1", UUID.class)
                .setParameter(1, Set.copyOf(caseIds))
                .getResultStream()
                .collect(Collectors.toSet());
    }
}
