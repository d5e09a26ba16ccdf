package io.closeout.report.field;

import static java.util.stream.Collectors.joining;

import io.closeout.kit.look.Page;
import io.closeout.report.reach.Roles;
import io.quarkus.oidc.OidcSession;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/**
 * The app's doors. The shell names nobody, so a device may keep it; who signs in, and whose work is shown, is settled
 * by the session and never by what was cached.
 */
@Path("/reports")
@Blocking
public class FieldPages {

    private static final String NOT_STORED = "no-cache";

    private final AppFiles files;
    private final Page page;
    private final OidcSession session;
    private final Template shell;

    FieldPages(AppFiles files, Page page, OidcSession session, @Location("field/shell") Template shell) {
        this.files = files;
        this.page = page;
        this.session = session;
        this.shell = shell;
    }

    /** The page somebody opens: signs in first. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    @RolesAllowed({Roles.TECHNICIAN, Roles.STATION})
    public TemplateInstance page() {
        return shell.data("files", files);
    }

    /** The same page for the service worker, which opens it for whoever comes without a network. */
    @GET
    @Path("/shell")
    @Produces(MediaType.TEXT_HTML)
    @PermitAll
    public TemplateInstance shell() {
        return shell.data("files", files);
    }

    /** Never kept by a device, so that it always reaches the issuer when the session has ended. */
    @GET
    @Path("/sign-in")
    @RolesAllowed({Roles.TECHNICIAN, Roles.STATION})
    public Response signIn() {
        return Response.seeOther(URI.create("/reports")).build();
    }

    /** Ends the session on this device; the issuer may still know the person. */
    @POST
    @Path("/sign-out")
    @RolesAllowed({Roles.TECHNICIAN, Roles.STATION})
    public void signOut() {
        session.logout().await().indefinitely();
    }

    /** Its address stays, because browsers look there for a new version; its content names the version's files. */
    @GET
    @Path("/worker.js")
    @Produces("text/javascript")
    @PermitAll
    public Response worker() {
        var list = files.addresses(page).stream().map("\"%s\""::formatted).collect(joining(",\n  "));
        var script = AppFiles.worker().replace("/*FILES*/", list).replace("VERSION", files.version());
        return Response.ok(script)
                .header(HttpHeaders.CACHE_CONTROL, NOT_STORED)
                .header("Service-Worker-Allowed", "/reports")
                .build();
    }

    /** One file of one version. Another version's is not there, so that an app is never made of two. */
    @GET
    @Path("/app/{version: [0-9a-f]{12}}/{name: .+}")
    @PermitAll
    public Response file(String version, String name) {
        var content = version.equals(files.version()) ? files.content(name) : null;
        if (content == null) {
            return Response.status(404).build();
        }
        return Response.ok(content, AppFiles.type(name))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .build();
    }
}
