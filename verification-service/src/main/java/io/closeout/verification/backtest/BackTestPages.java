package io.closeout.verification.backtest;

import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.http.Cursor;
import io.closeout.kit.http.PageRequest;
import io.closeout.kit.http.PageView;
import io.closeout.kit.http.ProblemException;
import io.closeout.verification.backtest.BackTestForm.FieldFault;
import io.closeout.verification.rules.BadRuleSetException;
import io.quarkus.narayana.jta.QuarkusTransaction;
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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Back-tests as pages: start one, watch it, and read what a draft would change. */
@Path("/rules/back-tests")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"reviewer", "back-office"})
public class BackTestPages {

    private static final int DAYS = 90;
    private static final int LATEST = 50;
    private static final int SAMPLES = 5;
    private static final int UNPROCESSABLE = 422;

    private final StartBackTest start;
    private final BackTests tests;
    private final Reports reports;
    private final UsedRuleSets used;
    private final BackTestWords words;
    private final CurrentActor actor;
    private final Clock clock;

    BackTestPages(
            StartBackTest start,
            BackTests tests,
            Reports reports,
            UsedRuleSets used,
            BackTestWords words,
            CurrentActor actor,
            Clock clock) {
        this.start = start;
        this.tests = tests;
        this.reports = reports;
        this.used = used;
        this.words = words;
        this.actor = actor;
        this.clock = clock;
    }

    /** The form for a new one, with its faults, and the latest. */
    record Tests(
            List<BackTest> tests,
            BackTestForm.Typed form,
            List<UsedRuleSets.Used> used,
            List<String> faults,
            boolean starts)
            implements TemplateInstance {}

    /** One back-test and what it found so far. */
    record One(BackTest test, BackTestReport report, List<Sample> samples, boolean starts)
            implements TemplateInstance {}

    /** The first changes of one kind. */
    record Sample(ChangeKind kind, List<Change> changes) {}

    /** The part of the page that is drawn anew while the test runs. */
    record Progress(BackTest test, boolean starts) implements TemplateInstance {}

    /** All changes, page by page. */
    record Changes(BackTest test, PageView<Change> changes, String kind) implements TemplateInstance {}

    @GET
    @Transactional
    @RolesAllowed({"reviewer", "back-office", "auditor"})
    public TemplateInstance list() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return page(BackTestForm.over(today.minusDays(DAYS), today), List.of());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response begin(@BeanParam BackTestForm form) {
        try {
            return to(start.of(form.request()).id());
        } catch (FieldFault e) {
            return again(form, List.of(fault(e)));
        } catch (BadRuleSetException e) {
            return again(
                    form,
                    e.faults().stream()
                            .map(fault -> fault.where() + ": " + fault.what())
                            .toList());
        }
    }

    private String fault(FieldFault fault) {
        return fault.field().equals("draft")
                ? words.word("fault.draft")
                : words.word("fault.field", words.word(fault.field()));
    }

    /** Nothing typed is lost. */
    private Response again(BackTestForm form, List<String> faults) {
        var html =
                QuarkusTransaction.requiringNew().call(() -> page(form, faults).render());
        return Response.status(UNPROCESSABLE).entity(html).build();
    }

    private Tests page(BackTestForm form, List<String> faults) {
        return new Tests(tests.page(PageRequest.of(LATEST, null)), form.typed(), used.all(), faults, starts());
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({"reviewer", "back-office", "auditor"})
    public TemplateInstance one(UUID id, @QueryParam("part") @Nullable String part) {
        var test = known(id);
        if (part != null) {
            return new Progress(test, starts());
        }
        var samples = new ArrayList<Sample>();
        for (var kind : ChangeKind.values()) {
            var changes = reports.changes(id, kind, 0, SAMPLES);
            if (!changes.isEmpty()) {
                samples.add(new Sample(kind, changes));
            }
        }
        return new One(test, reports.of(id), samples, starts());
    }

    @GET
    @Path("/{id}/changes")
    @Transactional
    @RolesAllowed({"reviewer", "back-office", "auditor"})
    public TemplateInstance changes(UUID id, @QueryParam("kind") @Nullable String kind, @BeanParam PageRequest page) {
        var only = BackTestsResource.kind(kind);
        var changes = PageView.of(reports.changes(id, only, page), page, change -> Cursor.of(change.position()));
        return new Changes(known(id), changes, only == null ? "" : only.name());
    }

    @POST
    @Path("/{id}/cancellation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response cancel(UUID id) {
        start.cancel(id);
        return to(id);
    }

    private static Response to(UUID id) {
        return Response.seeOther(URI.create("/rules/back-tests/" + id)).build();
    }

    private BackTest known(UUID id) {
        return tests.one(id).orElseThrow(ProblemException::notFound);
    }

    private boolean starts() {
        return actor.is("reviewer") || actor.is("back-office");
    }
}
