package io.closeout.invoicing.backtest;

import io.closeout.kit.http.Cursor;
import io.closeout.kit.http.Idempotent;
import io.closeout.kit.http.PageRequest;
import io.closeout.kit.http.PageView;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.tenancy.Tenants;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Tries draft policies on what was billed. */
@Path("/api/policies/back-tests")
@RolesAllowed({"back-office", "auditor"})
public class BackTestsResource {

    private static final int CHUNK = 1_000;

    /** A back-test with what it has found so far. */
    public record Found(BackTest test, BackTestReport report) {}

    private final StartBackTest start;
    private final BackTests tests;
    private final Reports reports;
    private final Tenants tenants;

    BackTestsResource(StartBackTest start, BackTests tests, Reports reports, Tenants tenants) {
        this.start = start;
        this.tests = tests;
        this.reports = reports;
        this.tenants = tenants;
    }

    @POST
    @Idempotent
    @RolesAllowed("back-office")
    public Response begin(@Valid @NotNull BackTestRequest request) {
        var test = start.of(request);
        return Response.accepted(test)
                .location(URI.create("/api/policies/back-tests/" + test.id()))
                .build();
    }

    @GET
    @Transactional
    public PageView<BackTest> list(@BeanParam PageRequest page) {
        return PageView.of(tests.page(page), page, test -> Cursor.of(test.requestedAt(), test.id()));
    }

    @GET
    @Path("/{id}")
    @Transactional
    public Found one(UUID id) {
        return new Found(known(id), reports.of(id));
    }

    @POST
    @Path("/{id}/cancellation")
    @Transactional
    @RolesAllowed("back-office")
    public BackTest cancel(UUID id) {
        start.cancel(id);
        return known(id);
    }

    @GET
    @Path("/{id}/changes")
    @Transactional
    public PageView<BackTestReport.Change> changes(UUID id, @BeanParam PageRequest page) {
        known(id);
        return PageView.of(reports.changes(id, page), page, change -> Cursor.of(change.position()));
    }

    /** All of them, some at a time: neither the server nor the connection pool holds the whole table. */
    @GET
    @Path("/{id}/changes.csv")
    @Produces("text/csv;charset=utf-8")
    public Response csv(UUID id) {
        var tenant = tenants.current();
        tenants.inTransaction(tenant, () -> known(id));
        StreamingOutput rows = out -> write(out, tenant, id);
        return Response.ok(rows)
                .header("Content-Disposition", "attachment; filename=\"back-test-%s.csv\"".formatted(id))
                .build();
    }

    private void write(OutputStream out, String tenant, UUID id) throws IOException {
        out.write(ChangesCsv.HEAD.getBytes(StandardCharsets.UTF_8));
        List<BackTestReport.Change> changes;
        var position = 0L;
        do {
            var after = position;
            changes = tenants.inTransaction(tenant, () -> reports.changes(id, after, CHUNK));
            out.write(ChangesCsv.rows(changes).getBytes(StandardCharsets.UTF_8));
            position = changes.isEmpty() ? position : changes.getLast().position();
        } while (changes.size() == CHUNK);
    }

    private BackTest known(UUID id) {
        return tests.one(id).orElseThrow(ProblemException::notFound);
    }
}
