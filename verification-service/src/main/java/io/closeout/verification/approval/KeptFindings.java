package io.closeout.verification.approval;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What the rules found. */
@ApplicationScoped
public class KeptFindings implements PanacheRepositoryBase<KeptFinding, UUID> {

    /** Those of the version in force, in the order in which they were found. */
    public List<KeptFinding> of(Verification verification) {
        return list(
                "caseId = ?1 and reportVersion = ?2 order by position",
                verification.caseId(),
                verification.reportVersion());
    }
}
