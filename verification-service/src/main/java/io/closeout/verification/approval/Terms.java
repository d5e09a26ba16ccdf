package io.closeout.verification.approval;

import io.closeout.verification.coverage.CoverageTerms;
import io.closeout.verification.rules.ResourceFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/** Reads the terms of approval once. */
@ApplicationScoped
class Terms {

    @Produces
    @Singleton
    CoverageTerms coverage(ApprovalSettings settings) {
        return CoverageTerms.read(ResourceFile.read(settings.coverage()));
    }

    @Produces
    @Singleton
    Gate gate(ApprovalSettings settings) {
        return new Gate(settings.stoppedNetworks().orElse(Set.of()), settings.sampleOneIn());
    }
}
