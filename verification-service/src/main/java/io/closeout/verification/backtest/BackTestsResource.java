package io.closeout.verification.backtest;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tries draft rule sets on the past. */
@Path("/api/rules/back-tests")
@RolesAllowed({"reviewer", "back-office"})
public class BackTestsResource {

    private static final int CHUNK = 1_000;

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
    public Response begin(@Valid @NotNull BackTestRequest request) {
        var test = start.of(request.checked());
        return Response.accepted(BackTestView.of(test, null))
                .location(URI.create("/api/rules/back-tests/" + test.id()))
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({"reviewer", "back-office", "auditor"})
    public PageView<BackTestView> list(@BeanParam PageRequest page) {
        return PageView.of(
                        tests.page(page), page, test -> Cursor.of(test.request().at(), test.id()))
                .map(test -> BackTestView.of(test, null));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({"reviewer", "back-office", "auditor"})
    public BackTestView one(UUID id) {
        return BackTestView.of(known(id), reports.of(id));
    }

    @POST
    @Path("/{id}/cancellation")
    @Transactional
    public BackTestView cancel(UUID id) {
        start.cancel(id);
        return BackTestView.of(known(id), null);
    }

    @GET
    @Path("/{id}/changes")
    @Transactional
    @RolesAllowed({"reviewer", "back-office", "auditor"})
    public PageView<Change> changes(UUID id, @QueryParam("kind") @Nullable String kind, @BeanParam PageRequest page) {
        known(id);
        return PageView.of(reports.changes(id, kind(kind), page), page, change -> Cursor.of(change.position()));
    }

    /** All of them, some at a time: neither the server nor the connection pool holds the whole table. */
    @GET
    @Path("/{id}/changes.csv")
    @Produces("text/csv;charset=utf-8")
    @RolesAllowed({"reviewer", "back-office", "auditor"})
    public Response csv(UUID id, @QueryParam("kind") @Nullable String kind) {
        var tenant = tenants.current();
        var only = kind(kind);
        tenants.inTransaction(tenant, () -> known(id));
        StreamingOutput rows = out -> write(out, tenant, id, only);
        return Response.ok(rows)
                .header("Content-Disposition", "attachment; filename=\"back-test-%s.csv\"".formatted(id))
                .build();
    }

    private void write(OutputStream out, String tenant, UUID id, @Nullable ChangeKind kind) throws IOException {
        out.write(ChangesCsv.HEAD.getBytes(StandardCharsets.UTF_8));
        List<Change> changes;
        var position = 0L;
        do {
            var after = position;
            changes = tenants.inTransaction(tenant, () -> reports.changes(id, kind, after, CHUNK));
            out.write(ChangesCsv.rows(changes).getBytes(StandardCharsets.UTF_8));
            position = changes.isEmpty() ? position : changes.getLast().position();
        } while (changes.size() == CHUNK);
    }

    private BackTest known(UUID id) {
        return tests.one(id).orElseThrow(ProblemException::notFound);
    }

    static @Nullable ChangeKind kind(@Nullable String name) {
        if (name == null || name.isEmpty()) {
            return null;
        }
        return Arrays.stream(ChangeKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.badRequest(
                        "The kind is one of %s.".formatted(Arrays.toString(ChangeKind.values()))));
    }
}
