package io.closeout.verification.approval;

import io.closeout.verification.approval.EarlierVersion.Key;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Versions that amendments replaced. */
@ApplicationScoped
public class EarlierVersions implements PanacheRepositoryBase<EarlierVersion, Key> {

    /** Those of a case, the newest first. */
    public List<EarlierVersion> of(UUID caseId) {
        return list("key.caseId = ?1 order by key.reportVersion desc", caseId);
    }
}
