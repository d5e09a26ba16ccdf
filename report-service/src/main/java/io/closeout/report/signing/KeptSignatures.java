package io.closeout.report.signing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The signatures of the reader's network. */
@ApplicationScoped
class KeptSignatures implements PanacheRepositoryBase<KeptSignature, VersionKey> {

    /** The signature that a version bears, be it its own or one carried on. */
    Optional<KeptSignature> of(SignedVersion version) {
        return findByIdOptional(new VersionKey(version.reportId(), version.signatureVersion()));
    }

    List<KeptSignature> allOf(UUID reportId) {
        return list("key.reportId", reportId);
    }

    /** Oldest report first. */
    List<KeptSignature> givenBy(UUID signerId) {
        return list("signerId = ?1 order by key.reportId, key.version", signerId);
    }

    int countOf(UUID signerId) {
        return Math.toIntExact(count("signerId", signerId));
    }
}
