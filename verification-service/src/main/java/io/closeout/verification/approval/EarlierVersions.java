package io.closeout.verification.approval;

import io.closeout.verification.approval.EarlierVersion.Key;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Versions that amendments replaced. */
@ApplicationScoped
class EarlierVersions implements PanacheRepositoryBase<EarlierVersion, Key> {}
