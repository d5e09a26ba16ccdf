package io.closeout.verification.dialogue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The questions of all queries. */
@ApplicationScoped
public class AskedQuestions implements PanacheRepositoryBase<AskedQuestion, UUID> {

    public List<AskedQuestion> of(Collection<UUID> queryIds) {
        return queryIds.isEmpty() ? List.of() : list("queryId in ?1 order by questionId", queryIds);
    }
}
