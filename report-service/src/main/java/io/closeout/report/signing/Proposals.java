package io.closeout.report.signing;

import io.closeout.kit.http.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The proposed amendments of the reader's network. */
@ApplicationScoped
class Proposals implements PanacheRepositoryBase<ProposedAmendment, ProposalKey> {

    /** Newest first. */
    List<ProposedAmendment> allOf(UUID reportId) {
        return list("key.reportId = ?1 order by key.number desc", reportId);
    }

    /** The one that nobody ended; it may be over nevertheless. */
    Optional<ProposedAmendment> notEndedOf(UUID reportId) {
        return find("key.reportId = ?1 and endedAs is null", reportId).firstResultOptional();
    }

    /** @throws ProblemException 404 */
    ProposedAmendment require(ProposalKey key) {
        return findByIdOptional(key).orElseThrow(ProblemException::notFound);
    }

    int nextNumber(UUID reportId) {
        return (int) count("key.reportId = ?1", reportId) + 1;
    }
}
