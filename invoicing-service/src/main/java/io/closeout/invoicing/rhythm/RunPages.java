package io.closeout.invoicing.rhythm;

import io.closeout.kit.http.ProblemException;
import io.closeout.kit.look.Page;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What waits to be billed together, when it is billed, and what became of earlier runs. */
@Path("/invoices/runs")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"back-office", "auditor"})
public class RunPages {

    private static final int MOST_WAITING = 200;
    private static final int MOST_PAST = 50;
    private static final int LONGEST_REASON = 500;

    private final WaitingGroups waiting;
    private final BillingRuns runs;
    private final RunDesk desk;
    private final Page page;

    RunPages(WaitingGroups waiting, BillingRuns runs, RunDesk desk, Page page) {
        this.waiting = waiting;
        this.runs = runs;
        this.desk = desk;
        this.page = page;
    }

    /** What waits, and the last runs. */
    record Runs(List<WaitingGroups.Waiting> waiting, List<BillingRuns.Run> past, RunWords t)
            implements TemplateInstance {}

    /** What a run would make now. */
    record Group(RunPreview preview, RunWords t) implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance runs() {
        return new Runs(waiting.next(MOST_WAITING), runs.newest(MOST_PAST), words());
    }

    @GET
    @Path("/{groupId}")
    public TemplateInstance group(UUID groupId) {
        return new Group(desk.preview(groupId), words());
    }

    @POST
    @Path("/{groupId}/run")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("back-office")
    public Response run(UUID groupId) {
        desk.runNow(groupId);
        return home();
    }

    @POST
    @Path("/{groupId}/postponement")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("back-office")
    public Response putOff(
            UUID groupId, @FormParam("until") @Nullable String until, @FormParam("reason") @Nullable String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw ProblemException.badRequest("A reason of at most 500 characters is needed.");
        }
        desk.putOff(groupId, day(until), reason.strip());
        return home();
    }

    private static LocalDate day(@Nullable String text) {
        try {
            return LocalDate.parse(text == null ? "" : text);
        } catch (DateTimeException e) {
            throw ProblemException.badRequest("A day is written as 2026-03-31.");
        }
    }

    private static Response home() {
        return Response.seeOther(URI.create("/invoices/runs")).build();
    }

    private RunWords words() {
        return new RunWords(page.locale());
    }
}
