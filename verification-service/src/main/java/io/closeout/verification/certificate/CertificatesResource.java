package io.closeout.verification.certificate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The certificate of a decision, byte for byte as its digest in ReportVerified says. */
@Path("/api/verifications/{caseId}/certificate")
public class CertificatesResource {

    private final CertificateDesk desk;

    CertificatesResource(CertificateDesk desk) {
        this.desk = desk;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({"reviewer", "back-office", "auditor", "station", "manufacturer"})
    public Response certificate(UUID caseId, @QueryParam("version") @Nullable Integer version) {
        var issued = desk.of(caseId, version);
        return Response.ok(issued.document())
                .header("ETag", '"' + HexFormat.of().formatHex(issued.sha256()) + '"')
                .build();
    }
}
