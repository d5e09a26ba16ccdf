package io.closeout.report.summary;

import io.closeout.kit.http.ProblemException;
import io.closeout.kit.look.Page;
import io.closeout.report.reach.Roles;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every version that was signed, and what differs between any two, for all who may see the report. */
@Path("/reports/{id}/versions")
@Blocking
@RolesAllowed({
    Roles.TECHNICIAN,
    Roles.STATION,
    Roles.REVIEWER,
    Roles.BACK_OFFICE,
    Roles.MANUFACTURER,
    Roles.CUSTOMER,
    Roles.AUDITOR
})
public class VersionPages {

    private final ShowVersions showVersions;
    private final WriteSummary writeSummary;
    private final PrintSummary printSummary;
    private final Page page;
    private final Template all;
    private final Template frame;

    VersionPages(
            ShowVersions showVersions,
            WriteSummary writeSummary,
            PrintSummary printSummary,
            Page page,
            @Location("history/page") Template all,
            @Location("history/one") Template frame) {
        this.showVersions = showVersions;
        this.writeSummary = writeSummary;
        this.printSummary = printSummary;
        this.page = page;
        this.all = all;
        this.frame = frame;
    }

    /**
     * Without a choice, the last two are compared.
     *
     * @param from version to compare from
     * @param to version to compare to
     */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance all(
            UUID id, @QueryParam("from") @Nullable Integer from, @QueryParam("to") @Nullable Integer to) {
        return all.data("active", "cases").data("history", showVersions.of(id, from, to, page.locale()));
    }

    /** @param language a language tag; the customer's own if it is left out */
    @GET
    @Path("/{version}")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance one(UUID id, int version, @QueryParam("lang") @Nullable String language) {
        return frame.data("active", "cases")
                .data("id", id)
                .data("version", version)
                .data("words", HistoryWords.all(page.locale()))
                .data("sheet", writeSummary.of(id, version, language));
    }

    @GET
    @Path("/{version}/summary.pdf")
    @Produces("application/pdf")
    public Response pdf(UUID id, int version, @QueryParam("lang") @Nullable String language) {
        var sheet = writeSummary.of(id, version, language);
        return Response.ok(printSummary.pdf(sheet))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition("inline", sheet.number(), version, "pdf"))
                .build();
    }

    /** The bytes over which the digest was taken, as a file. */
    @GET
    @Path("/{version}/content.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Response json(UUID id, int version) {
        var history = showVersions.of(id, null, null, page.locale());
        var content = showVersions.contentOf(id, version).orElseThrow(ProblemException::notFound);
        return Response.ok(content)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition("attachment", history.number(), version, "json"))
                .build();
    }

    private static String disposition(String how, String number, int version, String ending) {
        return "%s; filename=\"%s-v%d.%s\"".formatted(how, number.replaceAll("[^A-Za-z0-9._-]", "_"), version, ending);
    }
}
