package io.closeout.verification.dialogue;

import io.closeout.verification.dialogue.ThreadFile.Key;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The files of threads, without their bytes. */
@ApplicationScoped
public class ThreadFiles implements PanacheRepositoryBase<ThreadFile, Key> {

    /** All of a case, oldest first. */
    public List<ThreadFile> of(UUID caseId) {
        return list("caseId = ?1 order by addedAt, key.sha256", caseId);
    }

    public int countOf(UUID caseId) {
        return (int) count("caseId", caseId);
    }
}
