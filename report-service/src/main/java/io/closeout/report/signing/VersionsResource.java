package io.closeout.report.signing;

import io.closeout.kit.http.ProblemException;
import io.closeout.report.drafting.Reports;
import io.closeout.report.reach.Reach;
import io.closeout.report.reach.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** Every version that was ever signed stays to be read, and so does every answer. */
@Path("/api/reports")
@RolesAllowed({
    Roles.TECHNICIAN,
    Roles.STATION,
    Roles.REVIEWER,
    Roles.BACK_OFFICE,
    Roles.MANUFACTURER,
    Roles.CUSTOMER,
    Roles.AUDITOR
})
public class VersionsResource {

    private final Reports reports;
    private final SignedVersions versions;
    private final QueryAnswers answers;
    private final AnswerWords words;
    private final Refusals refusals;
    private final Signers signers;
    private final Reach reach;

    VersionsResource(
            Reports reports,
            SignedVersions versions,
            QueryAnswers answers,
            AnswerWords words,
            Refusals refusals,
            Signers signers,
            Reach reach) {
        this.reports = reports;
        this.versions = versions;
        this.answers = answers;
        this.words = words;
        this.refusals = refusals;
        this.signers = signers;
        this.reach = reach;
    }

    @GET
    @Path("/{id}/versions")
    @Transactional
    public List<VersionView> versions(UUID id) {
        requireInReach(id);
        var known = signers.ofReport(id);
        return versions.allOf(id).stream()
                .map(version -> VersionView.of(
                        "/api/reports/" + id,
                        version,
                        known.getOrDefault(version.signatureVersion(), Signers.Signer.FORGOTTEN)))
                .toList();
    }

    /** The bytes over which the digest was taken. */
    @GET
    @Path("/{id}/versions/{version}")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    public String content(UUID id, int version) {
        requireInReach(id);
        return versions.of(id, version).map(SignedVersion::canonicalJson).orElseThrow(ProblemException::notFound);
    }

    @GET
    @Path("/{id}/answers/{documentId}")
    @Produces(MediaType.TEXT_PLAIN)
    @RolesAllowed({Roles.TECHNICIAN, Roles.STATION, Roles.REVIEWER, Roles.BACK_OFFICE, Roles.AUDITOR})
    @Transactional
    public String answer(UUID id, UUID documentId) {
        requireInReach(id);
        return words.required(answers.document(id, documentId).orElseThrow(ProblemException::notFound));
    }

    /** Each time the customer did not sign, oldest first. */
    @GET
    @Path("/{id}/refusals")
    @Transactional
    public List<RefusalView> refusals(UUID id) {
        requireInReach(id);
        return refusals.of(id);
    }

    private void requireInReach(UUID id) {
        var report = reports.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        reach.require(report.parties());
    }
}
