package io.closeout.verification.review;

import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.http.PageRequest;
import io.closeout.kit.http.Problem;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.http.ProblemLanguage;
import io.closeout.kit.http.Refusal;
import io.closeout.kit.http.Versions;
import io.closeout.kit.look.Page;
import io.closeout.kit.time.Ids;
import io.closeout.verification.party.PartyNames;
import io.closeout.verification.review.CaseReader.Done;
import io.closeout.verification.review.ReviewQueue.Place;
import io.closeout.verification.review.Typed.Difference;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The review queue and one case of it, as pages. They decide through the same use cases as the API. */
@Path("/verifications")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"reviewer", "back-office"})
public class VerificationPages {

    private static final int STALE = 412;
    private static final int CONFLICT = 409;

    private final QueueReader queue;
    private final CaseReader cases;
    private final DecisionForms forms;
    private final PreviewApproval preview;
    private final PartyNames names;
    private final CurrentActor actor;
    private final ProblemLanguage language;
    private final Ids ids;
    private final Page page;

    VerificationPages(
            QueueReader queue,
            CaseReader cases,
            DecisionForms forms,
            PreviewApproval preview,
            PartyNames names,
            CurrentActor actor,
            ProblemLanguage language,
            Ids ids,
            Page page) {
        this.queue = queue;
        this.cases = cases;
        this.forms = forms;
        this.preview = preview;
        this.names = names;
        this.actor = actor;
        this.language = language;
        this.ids = ids;
        this.page = page;
    }

    /** The list of cases, what falls due first at the top. */
    record Queue(
            List<QueueEntryView> entries,
            Names names,
            String next,
            QueueCounts counts,
            QueueFilter filter,
            boolean decides,
            UUID bulkId,
            boolean isAway,
            @Nullable Done done,
            PageWords t)
            implements TemplateInstance {}

    /** What was signed beside what the rules found, and the decisions one can make. */
    record Case(VerificationView view, BackgroundView behind, Names names, Frame frame, PageWords t)
            implements TemplateInstance {}

    /**
     * What stands around a case.
     *
     * @param problem why the decision just sent was not taken
     * @param differences about which lines the sender and the newest state differ, if somebody was faster
     */
    record Frame(
            boolean decides,
            List<String> reasons,
            QueueFilter filter,
            Place place,
            @Nullable Done done,
            @Nullable Problem problem,
            Typed typed,
            List<Difference> differences) {

        public boolean isOvertaken() {
            return problem != null && (problem.status() == STALE || problem.status() == CONFLICT);
        }
    }

    /** Before and after of a correction. */
    record Preview(
            @Nullable PreviewView preview,
            Names names,
            @Nullable Problem problem,
            PageWords t) implements TemplateInstance {}

    @GET
    @RolesAllowed({"reviewer", "back-office", "auditor"})
    public TemplateInstance queue(
            @BeanParam QueueFilter filter, @BeanParam PageRequest request, @QueryParam("done") @Nullable UUID done) {
        var found = queue.page(filter.orOpen(), request);
        var parties = found.items().stream()
                .flatMap(entry -> Stream.of(entry.performerId(), entry.billToId(), entry.sponsorId()))
                .filter(Objects::nonNull)
                .toList();
        return new Queue(
                found.items(),
                new Names(names.of(parties)),
                found.next() == null ? "" : found.next(),
                queue.counts(filter),
                filter,
                mayDecide(),
                ids.next(),
                filter.isByName() && names.isAway(),
                done == null ? null : cases.done(done).orElse(null),
                words());
    }

    @GET
    @Path("/{caseId}")
    @RolesAllowed({"reviewer", "back-office", "auditor"})
    public TemplateInstance one(UUID caseId, @BeanParam QueueFilter filter, @QueryParam("done") @Nullable UUID done) {
        return show(caseId, filter.orOpen(), done, null, Typed.NOTHING);
    }

    private Case show(UUID caseId, QueueFilter filter, @Nullable UUID done, @Nullable Problem problem, Typed typed) {
        var whole = cases.of(caseId);
        var frame = new Frame(
                whole.isUnderReview() && mayDecide(),
                DecisionForms.reasons(),
                filter,
                queue.place(caseId, filter),
                done == null ? null : cases.done(done).orElse(null),
                problem,
                typed,
                typed.differences(whole.view().report().lines()));
        return new Case(whole.view(), whole.behind(), cases.namesOf(whole.view()), frame, words());
    }

    /** After a decision the next case of the same list opens; a decision that is refused comes back with all that was typed. */
    @POST
    @Path("/{caseId}/{decision: approval|rejection|query}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(UUID caseId, String decision, MultivaluedMap<String, String> form) {
        var filter = QueueFilter.parse(Objects.requireNonNullElse(form.getFirst("filter"), ""))
                .orOpen();
        var place = form.containsKey("filter") ? queue.place(caseId, filter) : null;
        try {
            forms.decide(caseId, decision, etag(form), form);
        } catch (RuntimeException e) {
            return refused(caseId, filter, e, new Typed(form));
        }
        return Response.seeOther(after(caseId, filter, place)).build();
    }

    private static URI after(UUID caseId, QueueFilter filter, @Nullable Place place) {
        if (place == null) {
            return URI.create("/verifications/" + caseId);
        }
        var next = place.next().or(place::previous).map(id -> "/" + id).orElse("");
        return URI.create("/verifications%s?%s&done=%s".formatted(next, filter.asQuery(), caseId));
    }

    private Response refused(UUID caseId, QueueFilter filter, RuntimeException e, Typed typed) {
        var problem = problem(e);
        return Response.status(problem.status())
                .entity(show(caseId, filter, null, problem, typed).render())
                .build();
    }

    private Problem problem(RuntimeException e) {
        if (e instanceof Refusal refusal && refusal.problem().status() != Response.Status.NOT_FOUND.getStatusCode()) {
            return language.forReader(refusal.problem()).problem();
        }
        throw e;
    }

    /** Shows what the corrections typed so far would do. */
    @POST
    @Path("/{caseId}/preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response preview(UUID caseId, MultivaluedMap<String, String> form) {
        var view = cases.of(caseId).view();
        try {
            var asked = forms.valid(DecisionForms.approval(form));
            var shown = new Preview(preview.of(caseId, asked.decisions()), cases.namesOf(view), null, words());
            return Response.ok(shown.render()).build();
        } catch (RuntimeException e) {
            var problem = problem(e);
            return Response.status(problem.status())
                    .entity(new Preview(null, cases.namesOf(view), problem, words()).render())
                    .build();
        }
    }

    private static String etag(MultivaluedMap<String, String> form) {
        var version = form.getFirst("version");
        if (version == null || !version.matches("[0-9]{1,18}")) {
            throw ProblemException.badRequest("The form does not say which version it is about.");
        }
        return Versions.etag(Long.parseLong(version));
    }

    private boolean mayDecide() {
        return actor.is("reviewer") || actor.is("back-office");
    }

    private PageWords words() {
        return new PageWords(page.locale());
    }
}
