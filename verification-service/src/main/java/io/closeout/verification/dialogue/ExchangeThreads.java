package io.closeout.verification.dialogue;

import io.closeout.verification.dialogue.ExchangeThread.State;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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
}
