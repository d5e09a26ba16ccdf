package io.closeout.verification.approval;

import io.closeout.verification.coverage.CoverageTerms;
import io.closeout.verification.rules.ResourceFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reads the terms of approval once. */
@ApplicationScoped
class Terms {

    @Produces
    @Singleton
    CoverageTerms coverage(ApprovalSettings settings) {
        return CoverageTerms.read(ResourceFile.read(settings.coverage()));
    }
}
