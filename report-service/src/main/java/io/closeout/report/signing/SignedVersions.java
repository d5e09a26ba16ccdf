package io.closeout.report.signing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The signed versions of the reader's network. */
@ApplicationScoped
class SignedVersions implements PanacheRepositoryBase<SignedVersion, VersionKey> {

    Optional<SignedVersion> of(UUID reportId, int version) {
        return findByIdOptional(new VersionKey(reportId, version));
    }

    List<SignedVersion> allOf(Collection<UUID> reportIds) {
        return reportIds.isEmpty() ? List.of() : list("key.reportId in ?1", reportIds);
    }

    List<SignedVersion> allOf(UUID reportId) {
        return list("key.reportId = ?1 order by key.version", reportId);
    }
}
