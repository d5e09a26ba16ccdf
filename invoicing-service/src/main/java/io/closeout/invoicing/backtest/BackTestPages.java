package io.closeout.invoicing.backtest;

import io.closeout.invoicing.party.Parties;
import io.closeout.kit.http.PageRequest;
import io.closeout.kit.http.Problem;
import io.closeout.kit.http.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Back-tests of policies as pages: start one, watch it, and read what a draft would change. */
@Path("/invoices/policies/back-tests")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"back-office", "auditor"})
public class BackTestPages {

    private static final int DAYS = 90;
    private static final int LATEST = 50;
    private static final int UNPROCESSABLE = 422;

    private final StartBackTest start;
    private final BackTests tests;
    private final Reports reports;
    private final Parties parties;
    private final Template list;
    private final Template one;
    private final Template progress;
    private final Clock clock;

    BackTestPages(
            StartBackTest start,
            BackTests tests,
            Reports reports,
            Parties parties,
            @Location("pricetests/list") Template list,
            @Location("pricetests/one") Template one,
            @Location("pricetests/progress") Template progress,
            Clock clock) {
        this.start = start;
        this.tests = tests;
        this.reports = reports;
        this.parties = parties;
        this.list = list;
        this.one = one;
        this.progress = progress;
        this.clock = clock;
    }

    @GET
    public TemplateInstance list() {
        return page(new BackTestForm(), List.of());
    }

    /** A draft that was typed on another page. */
    @POST
    @Path("/draft")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("back-office")
    public TemplateInstance draft(@BeanParam BackTestForm form) {
        return page(form, List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("back-office")
    public Response begin(@BeanParam BackTestForm form) {
        try {
            return to(start.of(form.request()).id());
        } catch (ProblemException e) {
            // Nothing typed is lost.
            return Response.status(UNPROCESSABLE)
                    .entity(page(form, faults(e.problem())))
                    .build();
        }
    }

    private static List<String> faults(Problem problem) {
        var faults = problem.errors().stream()
                .map(fault -> fault.pointer() + ": " + fault.detail())
                .toList();
        return faults.isEmpty() ? List.of(problem.detail() == null ? problem.title() : problem.detail()) : faults;
    }

    @GET
    @Path("/{id}")
    @Transactional
    public TemplateInstance one(UUID id, @QueryParam("part") @Nullable String part) {
        var test = tests.one(id).orElseThrow(ProblemException::notFound);
        return part == null ? one.data("test", test).data("report", reports.of(id)) : progress.data("test", test);
    }

    @POST
    @Path("/{id}/cancellation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("back-office")
    public Response cancel(UUID id) {
        start.cancel(id);
        return to(id);
    }

    private static Response to(UUID id) {
        return Response.seeOther(URI.create("/invoices/policies/back-tests/" + id))
                .build();
    }

    private TemplateInstance page(BackTestForm form, List<String> faults) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var latest = QuarkusTransaction.joiningExisting().call(() -> tests.page(PageRequest.of(LATEST, null)));
        return list.data("tests", latest)
                .data("form", form.typed(today.minusDays(DAYS), today))
                .data("faults", faults);
    }
}
