package io.closeout.invoicing.performance;

import io.closeout.kit.http.Idempotent;
import io.closeout.kit.http.PageRequest;
import io.closeout.kit.http.PageView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Performance statements; a station sees its own, a manufacturer those of cases it alone sponsored. Answers to commands are
 * kept as they were sent for repetitions, so what a person wrote is in none of them.
 */
@Path("/api/invoices/performance")
@RolesAllowed({"back-office", "reviewer", "auditor", "station", "manufacturer"})
public class PerformanceResource {

    private final StatementSearch search;
    private final ReadStatements read;
    private final ContestCase contest;
    private final DecideContest decide;

    PerformanceResource(StatementSearch search, ReadStatements read, ContestCase contest, DecideContest decide) {
        this.search = search;
        this.read = read;
        this.contest = contest;
        this.decide = decide;
    }

    @GET
    @Transactional
    public PageView<StatementSummary> statements(
            @QueryParam("month") @Nullable String month,
            @QueryParam("station") @Nullable UUID station,
            @BeanParam PageRequest page) {
        return search.list(ReadStatements.month(month), station, page);
    }

    /** A month that is not stated yet, as it stands now. */
    @GET
    @Path("/so-far")
    @Transactional
    @RolesAllowed({"back-office", "reviewer", "auditor", "station"})
    public Statement soFar(@QueryParam("month") @Nullable String text, @QueryParam("station") @Nullable UUID station) {
        var month = ReadStatements.month(text);
        return read.soFar(station, month == null ? read.thisMonth() : month);
    }

    @GET
    @Path("/{id}")
    @Transactional
    public StatementView statement(UUID id, @QueryParam("version") @Nullable Integer version) {
        return read.view(id, version);
    }

    /** Every case and what it adds to each figure. */
    @GET
    @Path("/{id}/cases")
    @Produces("text/csv;charset=UTF-8")
    @Transactional
    public Response cases(UUID id, @QueryParam("version") @Nullable Integer version) {
        var statement = read.view(id, version).statement();
        return Response.ok(CasesCsv.of(statement))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"performance-%s-v%d.csv\""
                                .formatted(statement.period().from(), statement.version()))
                .build();
    }

    @POST
    @Path("/{id}/contests")
    @RolesAllowed("station")
    @Idempotent
    public Response contest(UUID id, @Valid @NotNull ContestRequest request) {
        var opened = contest.because(id, request);
        return Response.created(URI.create("/api/invoices/performance/" + id))
                .entity(opened.saying(null, null))
                .build();
    }

    @POST
    @Path("/{id}/contests/{contestId}/decision")
    @RolesAllowed("back-office")
    @Idempotent
    public Contest decide(UUID id, UUID contestId, @Valid @NotNull ContestDecisionRequest request) {
        return decide.decide(id, contestId, request).saying(null, null);
    }
}
