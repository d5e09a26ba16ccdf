package io.closeout.verification.dialogue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What was written in threads. */
@ApplicationScoped
public class ThreadMessages implements PanacheRepositoryBase<ThreadMessage, UUID> {

    /** All of a case, each thread in its order. */
    public List<ThreadMessage> of(UUID caseId) {
        return list("caseId = ?1 order by threadId, position", caseId);
    }

    /** Whoever counts holds the lock of the case. */
    public int countOf(UUID threadId) {
        return (int) count("threadId", threadId);
    }
}
