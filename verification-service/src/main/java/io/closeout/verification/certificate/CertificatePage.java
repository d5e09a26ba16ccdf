package io.closeout.verification.certificate;

import io.closeout.kit.look.Page;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The certificate for people, in their language and fit for paper. */
@Path("/verifications/{caseId}/certificate")
@Produces(MediaType.TEXT_HTML)
public class CertificatePage {

    private final CertificateDesk desk;
    private final Page page;

    CertificatePage(CertificateDesk desk, Page page) {
        this.desk = desk;
        this.page = page;
    }

    /** The document. */
    record Certificate(CertificateDocument it, String sha256, CertificateWords t) implements TemplateInstance {}

    @GET
    @RolesAllowed({"reviewer", "back-office", "auditor", "station", "manufacturer"})
    public TemplateInstance certificate(UUID caseId, @QueryParam("version") @Nullable Integer version) {
        var issued = desk.of(caseId, version);
        return new Certificate(
                CertificateDocument.read(issued.document()),
                HexFormat.of().formatHex(issued.sha256()),
                new CertificateWords(page.locale()));
    }
}
