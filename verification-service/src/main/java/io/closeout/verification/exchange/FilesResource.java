package io.closeout.verification.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.closeout.kit.http.ProblemException;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.verification.dialogue.FileParts;
import io.closeout.verification.dialogue.ThreadFile;
import io.closeout.verification.dialogue.ThreadFile.Key;
import io.closeout.verification.dialogue.ThreadFiles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The files of a thread. The digest in the address is the name; a file is saved, never shown by the browser. */
@Path("/api/verifications/{caseId}/threads/{threadId}/files/{sha256: [0-9a-f]{64}}")
public class FilesResource {

    private final Seats seats;
    private final AttachFile attachFile;
    private final ThreadFiles files;
    private final FileParts parts;
    private final Tenants tenants;

    FilesResource(Seats seats, AttachFile attachFile, ThreadFiles files, FileParts parts, Tenants tenants) {
        this.seats = seats;
        this.attachFile = attachFile;
        this.files = files;
        this.parts = parts;
        this.tenants = tenants;
    }

    /** 201 for a new file, 200 for the same again; 422 when the bytes have another digest or are of no kind we take. */
    @PUT
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({"reviewer", "back-office", "station", "technician"})
    public Response attach(
            UUID caseId, UUID threadId, String sha256, @QueryParam("name") @Nullable String name, InputStream body)
            throws IOException {
        seats.read(caseId);
        try (var file = IncomingFile.read(body, name == null ? "" : name)) {
            if (!file.sha256().equals(sha256)) {
                throw ProblemException.unprocessable(
                        "digest-differs",
                        "The file is not the one that was announced",
                        "Its digest is %s. Send it again.".formatted(file.sha256()));
            }
            return Response.status(attachFile.attach(caseId, threadId, file) ? 201 : 200)
                    .build();
        }
    }

    @GET
    @Transactional
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({"reviewer", "back-office", "auditor", "station", "technician", "manufacturer"})
    public Response file(UUID caseId, UUID threadId, String sha256) {
        seats.read(caseId);
        var file = files.findByIdOptional(new Key(threadId, sha256))
                .filter(found -> found.caseId().equals(caseId))
                .orElseThrow(ProblemException::notFound);
        var tenant = tenants.current();
        StreamingOutput bytes = out -> parts.copy(tenant, new Key(threadId, sha256), out);
        return Response.ok(bytes, file.content().mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, file.content().size())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** The ending is that of what is in the file (RFC 6266; the plain name for those who know no other). */
    private static String disposition(ThreadFile file) {
        var ending = FileKind.endingOf(file.content().mediaType());
        var name =
                URLEncoder.encode(file.content().name() + "." + ending, UTF_8).replace("+", "%20");
        return "attachment; filename=\"%s.%s\"; filename*=UTF-8''%s"
                .formatted(file.content().sha256().substring(0, 12), ending, name);
    }
}
