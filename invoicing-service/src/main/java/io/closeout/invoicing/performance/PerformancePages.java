package io.closeout.invoicing.performance;

import io.closeout.kit.http.PageRequest;
import io.closeout.kit.http.ProblemException;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
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
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** How stations did: a league for whoever sees several, the own months for a station, and each statement. */
@Path("/invoices/performance")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"back-office", "reviewer", "auditor", "station", "manufacturer"})
public class PerformancePages {

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Sheets sheets;
    private final ContestCase contest;
    private final DecideContest decide;
    private final Validator validator;

    PerformancePages(Sheets sheets, ContestCase contest, DecideContest decide, Validator validator) {
        this.sheets = sheets;
        this.contest = contest;
        this.decide = decide;
        this.validator = validator;
    }

    /** A list of statements. */
    record Overview(Sheets.League league) implements TemplateInstance {}

    /** One statement. */
    record Sheet(Sheets.One sheet) implements TemplateInstance {}

    @GET
    @Transactional
    public TemplateInstance overview(
            @QueryParam("month") @Nullable String month,
            @QueryParam("station") @Nullable UUID station,
            @BeanParam PageRequest page) {
        return new Overview(sheets.league(month, station, page));
    }

    @GET
    @Path("/so-far")
    @Transactional
    @RolesAllowed({"back-office", "reviewer", "auditor", "station"})
    public TemplateInstance soFar(
            @QueryParam("month") @Nullable String month,
            @QueryParam("station") @Nullable UUID station,
            @QueryParam("figure") @Nullable String figure,
            @QueryParam("show") @Nullable String show,
            @QueryParam("from") @Nullable String from) {
        return new Sheet(sheets.soFar(month, station, Filter.of(figure, show, from)));
    }

    @GET
    @Path("/{id}")
    @Transactional
    public TemplateInstance statement(
            UUID id,
            @QueryParam("version") @Nullable Integer version,
            @QueryParam("figure") @Nullable String figure,
            @QueryParam("show") @Nullable String show,
            @QueryParam("from") @Nullable String from) {
        return new Sheet(sheets.one(id, version, Filter.of(figure, show, from)));
    }

    @POST
    @Path("/{id}/contests")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("station")
    public Response contest(
            UUID id,
            @RestForm int version,
            @RestForm @Nullable String caseId,
            @RestForm @Nullable String figure,
            @RestForm @Nullable String reason) {
        if (caseId == null || !UUID_TEXT.matcher(caseId).matches()) {
            throw ProblemException.notFound();
        }
        var request = new ContestRequest(version, UUID.fromString(caseId), filled(figure), filled(reason));
        requireReason(request);
        contest.because(id, request);
        return back(id, "figure=" + request.figure());
    }

    @POST
    @Path("/{id}/contests/{contestId}/decision")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("back-office")
    public Response decide(
            UUID id, UUID contestId, @RestForm @Nullable String uphold, @RestForm @Nullable String reason) {
        var request = new ContestDecisionRequest("true".equals(uphold), filled(reason));
        requireReason(request);
        decide.decide(id, contestId, request);
        return back(id, "");
    }

    private static String filled(@Nullable String text) {
        return text == null ? "" : text;
    }

    private void requireReason(Object request) {
        if (!validator.validate(request).isEmpty()) {
            throw ProblemException.badRequest("Give the reason in words, in at most 2000 letters.");
        }
    }

    private static Response back(UUID id, String query) {
        return Response.seeOther(URI.create("/invoices/performance/%s?%s#contests".formatted(id, query)))
                .build();
    }
}
