package io.closeout.invoicing.office;

import io.closeout.invoicing.issuing.HandleCharge;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.http.Versions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the buttons beside a charge do; each names the version of the charge that was on the page. */
@Path("/invoices")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RolesAllowed("back-office")
public class ChargeForms {

    private static final int LONGEST = 500;

    private final HandleCharge handle;

    ChargeForms(HandleCharge handle) {
        this.handle = handle;
    }

    @POST
    @Path("/charges/{id}/retry")
    public Response retry(UUID id, MultivaluedMap<String, String> form) {
        handle.retry(id, version(form));
        return to("/invoices/blocked");
    }

    @POST
    @Path("/charges/{id}/hold")
    public Response hold(UUID id, MultivaluedMap<String, String> form) {
        handle.hold(id, version(form), reason(form));
        return to("/invoices/waiting");
    }

    @POST
    @Path("/charges/{id}/release")
    public Response release(UUID id, MultivaluedMap<String, String> form) {
        handle.release(id, version(form));
        return to("/invoices/waiting");
    }

    @POST
    @Path("/charges/{id}/billing")
    public Response billNow(UUID id, MultivaluedMap<String, String> form) {
        handle.billNow(id, version(form));
        return to("/invoices");
    }

    private static String reason(MultivaluedMap<String, String> form) {
        var typed = form.getFirst("reason");
        var reason = typed == null ? "" : typed.strip();
        if (reason.isEmpty() || reason.length() > LONGEST || reason.chars().anyMatch(Character::isISOControl)) {
            throw ProblemException.badRequest("Say why, in at most 500 letters.");
        }
        return reason;
    }

    static @Nullable String version(MultivaluedMap<String, String> form) {
        var version = form.getFirst("version");
        return version != null && version.matches("[0-9]{1,18}") ? Versions.etag(Long.parseLong(version)) : null;
    }

    private static Response to(String page) {
        return Response.seeOther(URI.create(page)).build();
    }
}
