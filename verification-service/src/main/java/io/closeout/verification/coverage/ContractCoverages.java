package io.closeout.verification.coverage;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What contracts cover of reports under way and decided. */
@ApplicationScoped
class ContractCoverages implements PanacheRepositoryBase<ContractCoverage, UUID> {

    List<ContractCoverage> of(Collection<UUID> caseIds) {
        return list("caseId in ?1", caseIds);
    }
}
