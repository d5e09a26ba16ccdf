package io.closeout.verification.dialogue;

import io.closeout.verification.dialogue.SelfCheckTick.Key;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What was ticked on lists for self-checking. */
@ApplicationScoped
public class SelfCheckTicks implements PanacheRepositoryBase<SelfCheckTick, Key> {

    public List<SelfCheckTick> of(UUID caseId, int reportVersion) {
        return list("key.caseId = ?1 and key.reportVersion = ?2", caseId, reportVersion);
    }
}
