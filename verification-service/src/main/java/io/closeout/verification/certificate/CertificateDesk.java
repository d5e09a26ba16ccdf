package io.closeout.verification.certificate;

import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.http.ProblemException;
import io.closeout.verification.certificate.Certificates.Issued;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives a certificate to those it concerns: the office, the station that did the work, the sponsor that pays for it. */
@ApplicationScoped
class CertificateDesk {

    private static final Set<String> OFFICE = Set.of("reviewer", "back-office", "auditor");

    private final Certificates certificates;
    private final CurrentActor actor;

    CertificateDesk(Certificates certificates, CurrentActor actor) {
        this.certificates = certificates;
        this.actor = actor;
    }

    /** @param version of the report; null for the last one that was decided */
    @Transactional
    Issued of(UUID caseId, @Nullable Integer version) {
        return certificates.of(caseId, version).filter(this::concerns).orElseThrow(ProblemException::notFound);
    }

    private boolean concerns(Issued certificate) {
        if (actor.roles().stream().anyMatch(OFFICE::contains)) {
            return true;
        }
        var party = actor.party().orElse("");
        return (actor.is("station") && party.equals(certificate.performerId().toString()))
                || (actor.is("manufacturer") && party.equals(String.valueOf(certificate.sponsorId())));
    }
}
