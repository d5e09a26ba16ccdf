package io.closeout.report.summary;

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

/** The sheet as a page and as a PDF, for all who may see the report. */
@Path("/reports/{id}")
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
public class SummaryPages {

    private final WriteSummary writeSummary;
    private final PrintSummary printSummary;
    private final Page page;
    private final Template frame;

    SummaryPages(
            WriteSummary writeSummary, PrintSummary printSummary, Page page, @Location("summary/page") Template frame) {
        this.writeSummary = writeSummary;
        this.printSummary = printSummary;
        this.page = page;
        this.frame = frame;
    }

    /** @param language a language tag; the customer's own if it is left out */
    @GET
    @Path("/summary")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance page(UUID id, @QueryParam("lang") @Nullable String language) {
        return frame.data("active", "cases")
                .data("id", id)
                .data("reader", SummaryWords.all(page.locale()))
                .data("versions", HistoryWords.say(page.locale(), "versions_all"))
                .data("sheet", writeSummary.of(id, language));
    }

    @GET
    @Path("/summary.pdf")
    @Produces("application/pdf")
    public Response pdf(UUID id, @QueryParam("lang") @Nullable String language) {
        var sheet = writeSummary.of(id, language);
        return Response.ok(printSummary.pdf(sheet))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"%s.pdf\"".formatted(sheet.number().replaceAll("[^A-Za-z0-9._-]", "_")))
                .build();
    }
}
