package io.closeout.report.evidence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The photos of the reader's network. */
@ApplicationScoped
class Photos implements PanacheRepositoryBase<Photo, PhotoKey> {

    Optional<Photo> of(UUID reportId, String sha256) {
        return findByIdOptional(new PhotoKey(reportId, sha256));
    }

    /** In the order they came; a report has few. */
    List<Photo> allOf(UUID reportId) {
        return list("key.reportId = ?1 order by documentId", reportId);
    }

    List<Photo> withNotesOn(UUID person) {
        return list("sealedFor = ?1 order by documentId", person);
    }

    /** Photos of a report whose notes are sealed for another than its signer. */
    List<Photo> withNotesOfAnother(UUID reportId, UUID signerId) {
        return list("key.reportId = ?1 and sealedFor <> ?2", reportId, signerId);
    }

    long countOf(UUID reportId) {
        return count("key.reportId", reportId);
    }
}
