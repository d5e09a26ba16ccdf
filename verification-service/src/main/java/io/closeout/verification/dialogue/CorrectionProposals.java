package io.closeout.verification.dialogue;

import io.closeout.verification.dialogue.CorrectionProposal.State;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The corrections that were proposed. */
@ApplicationScoped
public class CorrectionProposals implements PanacheRepositoryBase<CorrectionProposal, UUID> {

    /** All of a case, the newest first. */
    public List<CorrectionProposal> of(UUID caseId) {
        return list("caseId = ?1 order by proposedAt desc, id", caseId);
    }

    public Optional<CorrectionProposal> openOf(UUID caseId) {
        return find("caseId = ?1 and state = ?2", caseId, State.PROPOSED).firstResultOptional();
    }

    /** Those of these cases that wait for an answer. */
    public List<CorrectionProposal> openOf(Collection<UUID> caseIds) {
        return caseIds.isEmpty() ? List.of() : list("caseId in ?1 and state = ?2", Set.copyOf(caseIds), State.PROPOSED);
    }
}
