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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The signature that a version bears: the record for all who may see the report, the image until its signer is forgotten. */
@Path("/api/reports/{id}/versions/{version}")
@RolesAllowed({
    Roles.TECHNICIAN,
    Roles.STATION,
    Roles.REVIEWER,
    Roles.BACK_OFFICE,
    Roles.MANUFACTURER,
    Roles.CUSTOMER,
    Roles.AUDITOR
})
public class SignaturesResource {

    private static final String PNG = "image/png";

    private final Reports reports;
    private final SignedVersions versions;
    private final KeptSignatures signatures;
    private final Signers signers;
    private final Reach reach;

    SignaturesResource(
            Reports reports, SignedVersions versions, KeptSignatures signatures, Signers signers, Reach reach) {
        this.reports = reports;
        this.versions = versions;
        this.signatures = signatures;
        this.signers = signers;
        this.reach = reach;
    }

    /** The bytes over which the digest in the event was taken. */
    @GET
    @Path("/signature")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    public String record(UUID id, int version) {
        return signature(id, version).record();
    }

    @GET
    @Path("/signature.png")
    @Produces(PNG)
    @Transactional
    public Response image(UUID id, int version) {
        return Response.ok(signers.requiredImage(signature(id, version)), PNG)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"signature.png\"")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /**
     * The sealed bytes, so that the digests of the record can be taken again; without the person's key they say nothing.
     *
     * @param image null for a signature that was not drawn
     */
    public record SealedView(int version, byte[] name, byte[] role, byte @Nullable [] image) {}

    @GET
    @Path("/signature/sealed")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.REVIEWER, Roles.BACK_OFFICE, Roles.AUDITOR})
    @Transactional
    public SealedView sealed(UUID id, int version) {
        var signature = signature(id, version);
        var sealed = signature.sealed();
        return new SealedView(signature.version(), sealed.name(), sealed.role(), sealed.image());
    }

    private KeptSignature signature(UUID id, int version) {
        var report = reports.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        reach.require(report.parties());
        return versions.of(id, version).flatMap(signatures::of).orElseThrow(ProblemException::notFound);
    }
}
