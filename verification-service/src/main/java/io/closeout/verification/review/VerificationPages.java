package io.closeout.verification.review;

import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.http.PageRequest;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.http.Versions;
import io.closeout.kit.look.Page;
import io.closeout.verification.approval.VerificationState;
import io.closeout.verification.approval.Verifications;
import io.closeout.verification.rules.RuleBook;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The review queue and one case of it, as pages. They decide through the same use cases as the API. */
@Path("/verifications")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"reviewer", "back-office"})
public class VerificationPages {

    private final Verifications verifications;
    private final ReviewQueue queue;
    private final RuleBook ruleBook;
    private final CaseViews views;
    private final DecisionForms forms;
    private final CurrentActor actor;
    private final Page page;

    VerificationPages(
            Verifications verifications,
            ReviewQueue queue,
            RuleBook ruleBook,
            CaseViews views,
            DecisionForms forms,
            CurrentActor actor,
            Page page) {
        this.verifications = verifications;
        this.queue = queue;
        this.ruleBook = ruleBook;
        this.views = views;
        this.forms = forms;
        this.actor = actor;
        this.page = page;
    }

    /** The list of cases, the longest waiting first. */
    record Queue(
            List<QueueEntryView> entries, String next, long open, QueueFilter filter, List<String> rules, PageWords t)
            implements TemplateInstance {}

    /** What was signed beside what the rules found, and the decisions one can make. */
    record Case(VerificationView view, boolean decides, List<String> reasons, PageWords t)
            implements TemplateInstance {}

    @GET
    @Transactional
    @RolesAllowed({"reviewer", "back-office", "auditor"})
    public TemplateInstance queue(@BeanParam QueueFilter filter, @BeanParam PageRequest request) {
        var rows = queue.page(filter.orOpen(), request);
        var found = queue.rulesOf(rows.items());
        var entries = rows.items().stream()
                .map(row -> QueueEntryView.of(row, found.getOrDefault(row.caseId(), Set.of())))
                .toList();
        var rules = ruleBook.ruleSets().all().stream()
                .flatMap(set -> set.checks().stream())
                .distinct()
                .toList();
        var open = verifications.count("state", VerificationState.OPEN);
        return new Queue(entries, rows.next() == null ? "" : rows.next(), open, filter, rules, words());
    }

    @GET
    @Path("/{caseId}")
    @Transactional
    @RolesAllowed({"reviewer", "back-office", "auditor"})
    public TemplateInstance one(UUID caseId) {
        var verification = verifications.findByIdOptional(caseId).orElseThrow(ProblemException::notFound);
        var decides = verification.isUnderReview() && (actor.is("reviewer") || actor.is("back-office"));
        return new Case(views.of(verification, page.locale()), decides, DecisionForms.reasons(), words());
    }

    @POST
    @Path("/{caseId}/{decision: approval|rejection|query}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(UUID caseId, String decision, MultivaluedMap<String, String> form) {
        forms.decide(caseId, decision, etag(form), form);
        return Response.seeOther(URI.create("/verifications/" + caseId)).build();
    }

    private static String etag(MultivaluedMap<String, String> form) {
        var version = form.getFirst("version");
        if (version == null || !version.matches("[0-9]{1,18}")) {
            throw ProblemException.badRequest("The form does not say which version it is about.");
        }
        return Versions.etag(Long.parseLong(version));
    }

    private PageWords words() {
        return new PageWords(page.locale());
    }
}
