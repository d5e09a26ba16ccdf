package io.closeout.verification.window;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The windows of the tenant at work. */
@ApplicationScoped
class Windows implements PanacheRepositoryBase<AdjustmentWindow, UUID> {

    Optional<AdjustmentWindow> openOf(UUID caseId) {
        return find("caseId = ?1 and closedAt is null", caseId).firstResultOptional();
    }

    /** The one of the newest version that had one. */
    Optional<AdjustmentWindow> lastOf(UUID caseId) {
        return find("caseId = ?1 order by reportVersion desc", caseId).firstResultOptional();
    }
}
