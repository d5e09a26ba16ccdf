package io.closeout.verification.dialogue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Free words of reviewers. */
@ApplicationScoped
public class Notes implements PanacheRepositoryBase<Note, UUID> {

    public List<Note> of(UUID caseId) {
        return list("caseId", caseId);
    }
}
