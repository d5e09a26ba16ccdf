package io.closeout.report.evidence;

import io.closeout.report.input.Faults;
import io.closeout.report.reach.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The very bytes of a photo, for whoever has to prove something with them; never shown in a browser, only saved. */
@Path("/api/reports/{id}/photos/{sha256: [0-9a-f]{64}}/original")
public class OriginalsResource {

    private final HandOutOriginal handOutOriginal;
    private final PhotoFiles files;

    OriginalsResource(HandOutOriginal handOutOriginal, PhotoFiles files) {
        this.handOutOriginal = handOutOriginal;
        this.files = files;
    }

    /** @param reasonKey why, as a message key; it stands in the audit beside who and when */
    @GET
    @RolesAllowed({Roles.STATION, Roles.REVIEWER, Roles.BACK_OFFICE, Roles.AUDITOR})
    public Response original(UUID id, String sha256, @QueryParam("reasonKey") @Nullable String reasonKey) {
        var original = handOutOriginal.allow(id, sha256, key(reasonKey));
        var file = files.original(id, sha256);
        StreamingOutput bytes = out -> {
            try (var in = file.bytes()) {
                in.transferTo(out);
            }
        };
        var name = sha256 + (original.mediaType().endsWith("png") ? ".png" : ".jpg");
        return Response.ok(bytes, original.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, original.size())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(name))
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static @Nullable String key(@Nullable String reasonKey) {
        if (reasonKey == null) {
            return null;
        }
        var faults = new Faults();
        var key = faults.key("reasonKey", reasonKey);
        faults.orThrow();
        return key;
    }
}
