package io.closeout.verification.window;

import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.look.Page;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** Shows both sides how long a report may still be adjusted, and lets each say that it has nothing left. */
@Path("/verifications/{caseId}/window")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"station", "reviewer", "back-office"})
public class WindowPage {

    private final ConfirmWindow confirm;
    private final CurrentActor actor;
    private final Page page;

    WindowPage(ConfirmWindow confirm, CurrentActor actor, Page page) {
        this.confirm = confirm;
        this.actor = actor;
        this.page = page;
    }

    /** @param isStation which of the two sides is looking */
    record Window(WindowView view, boolean isStation, boolean confirms, WindowWords t) implements TemplateInstance {}

    @GET
    @RolesAllowed({"station", "reviewer", "back-office", "auditor"})
    public TemplateInstance window(UUID caseId) {
        var view = confirm.seen(caseId);
        var isStation = actor.is("station");
        var confirmed = isStation ? view.stationConfirmedAt() : view.officeConfirmedAt();
        var takesPart = isStation || actor.is("reviewer") || actor.is("back-office");
        return new Window(
                view, isStation, view.isOpen() && takesPart && confirmed == null, new WindowWords(page.locale()));
    }

    @POST
    @Path("/confirmation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(UUID caseId, MultivaluedMap<String, String> form) {
        confirm.of(caseId, windowId(form));
        return Response.seeOther(URI.create("/verifications/%s/window".formatted(caseId)))
                .build();
    }

    private static UUID windowId(MultivaluedMap<String, String> form) {
        var typed = form.getFirst("windowId");
        if (typed == null || !typed.matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw ProblemException.badRequest("The form does not say which version it is about.");
        }
        return UUID.fromString(typed);
    }
}
