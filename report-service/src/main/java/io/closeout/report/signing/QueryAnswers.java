package io.closeout.report.signing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The answers of the reader's network. */
@ApplicationScoped
class QueryAnswers implements PanacheRepositoryBase<QueryAnswerText, AnswerKey> {

    List<QueryAnswerText> toQuery(UUID queryId) {
        return list("key.queryId = ?1", queryId);
    }

    List<QueryAnswerText> about(UUID person) {
        return list("sealedFor = ?1 order by answeredAt", person);
    }

    Optional<QueryAnswerText> document(UUID reportId, UUID documentId) {
        return find("documentId = ?1 and reportId = ?2", documentId, reportId).firstResultOptional();
    }
}
