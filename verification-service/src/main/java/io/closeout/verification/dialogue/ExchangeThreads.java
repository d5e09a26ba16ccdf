package io.closeout.verification.dialogue;

import io.closeout.verification.dialogue.ExchangeThread.State;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The threads of the tenant at work. */
@ApplicationScoped
public class ExchangeThreads implements PanacheRepositoryBase<ExchangeThread, UUID> {

    /** All of a case, oldest first. */
    public List<ExchangeThread> of(UUID caseId) {
        return list("caseId = ?1 order by openedAt, id", caseId);
    }

    List<ExchangeThread> openOf(UUID caseId) {
        return list("caseId = ?1 and state = ?2", caseId, State.OPEN);
    }

    /** Cases in which a station or a manufacturer waits for the office, with one statement; for lists. */
    public Set<UUID> waitingForOffice(Collection<UUID> caseIds) {
        if (caseIds.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(getEntityManager()
                .createQuery("""
                        select distinct t.caseId from ExchangeThread t
                        where t.caseId in ?1 and t.state = ?2 and t.openedBySide <> ?3""", UUID.class)
                .setParameter(1, Set.copyOf(caseIds))
                .setParameter(2, State.OPEN)
                .setParameter(3, Side.OFFICE)
                .getResultList());
    }
}
