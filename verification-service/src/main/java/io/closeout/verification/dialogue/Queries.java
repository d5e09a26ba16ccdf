package io.closeout.verification.dialogue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The queries of the tenant at work. */
@ApplicationScoped
public class Queries implements PanacheRepositoryBase<Query, UUID> {

    public List<Query> of(UUID caseId) {
        return list("caseId = ?1 order by round", caseId);
    }

    public List<Query> openOf(UUID caseId) {
        return list("caseId = ?1 and state = ?2 order by round", caseId, QueryState.OPEN);
    }

    /** Closes what is open about a case: the given query was answered, others have lost their subject. */
    public void close(UUID caseId, @Nullable UUID answered, Instant now) {
        for (var query : openOf(caseId)) {
            query.close(query.id().equals(answered) ? QueryState.ANSWERED : QueryState.VOID, now, null);
        }
    }

    /** A reviewer goes on without the answer. */
    public void waive(UUID caseId, Instant now, String why) {
        openOf(caseId).forEach(query -> query.close(QueryState.WAIVED, now, why));
    }
}
