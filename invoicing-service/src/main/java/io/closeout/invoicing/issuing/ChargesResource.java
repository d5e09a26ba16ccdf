package io.closeout.invoicing.issuing;

import io.closeout.kit.http.Idempotent;
import io.closeout.kit.http.RequireIfMatch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Charges that are not billed yet: what they would be, and what the office does about them. */
@Path("/api/invoices")
@RolesAllowed("back-office")
public class ChargesResource {

    private final HandleCharge handle;

    ChargesResource(HandleCharge handle) {
        this.handle = handle;
    }

    /** @param reason why, for the audit and for whoever looks at the list */
    public record HoldRequest(@NotBlank @Size(max = 500) String reason) {}

    @GET
    @Path("/charges/{id}")
    @RolesAllowed({"back-office", "auditor"})
    public Response preview(UUID id) {
        var preview = handle.preview(id);
        return Response.ok(preview).tag(Long.toString(preview.version())).build();
    }

    @POST
    @Path("/charges/{id}/retry")
    @RequireIfMatch
    public void retry(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        handle.retry(id, ifMatch);
    }

    @POST
    @Path("/charges/{id}/hold")
    @RequireIfMatch
    public void hold(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Valid @NotNull HoldRequest request) {
        handle.hold(id, ifMatch, request.reason().strip());
    }

    @POST
    @Path("/charges/{id}/release")
    @RequireIfMatch
    public void release(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        handle.release(id, ifMatch);
    }

    @POST
    @Path("/charges/{id}/billing")
    @Idempotent
    @RequireIfMatch
    public void billNow(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        handle.billNow(id, ifMatch);
    }
}
