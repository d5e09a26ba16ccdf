package io.closeout.verification.window;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;

/** The time for adjustments of a case, for both sides. */
@Path("/api/verifications/{caseId}/window")
@RolesAllowed({"station", "reviewer", "back-office"})
public class WindowResource {

    private final ConfirmWindow confirm;

    WindowResource(ConfirmWindow confirm) {
        this.confirm = confirm;
    }

    /** The one that is open, or the last one. */
    @GET
    @RolesAllowed({"station", "reviewer", "back-office", "auditor"})
    public WindowView window(UUID caseId) {
        return confirm.seen(caseId);
    }

    @POST
    @Path("/confirmation")
    public WindowView confirm(UUID caseId, @Valid @NotNull ConfirmationRequest request) {
        return confirm.of(caseId, request.windowId());
    }
}
