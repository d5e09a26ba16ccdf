package io.closeout.kit.http;

import io.closeout.kit.time.Ids;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Doors of every kind the kit guards. */
@Path("/api/door")
@RolesAllowed("back-office")
public class DoorResource {

    record DocumentRequest(
            @NotBlank @Size(max = 100) String text,
            @NotNull @Positive BigDecimal amount) {}

    static final CountDownLatch SLOW_STARTED = new CountDownLatch(1);
    static final CountDownLatch SLOW_MAY_END = new CountDownLatch(1);

    private final Documents documents;
    private final Ids ids;
    private final CurrentActor actor;

    DoorResource(Documents documents, Ids ids, CurrentActor actor) {
        this.documents = documents;
        this.ids = ids;
        this.actor = actor;
    }

    @POST
    @Path("/documents")
    @Idempotent
    public Response make(@Valid @NotNull DocumentRequest request) {
        var made = documents.add(ids.next(), request.text(), request.amount());
        return Response.created(URI.create("/api/door/documents/" + made.id()))
                .header("X-Made", made.text())
                .entity(made)
                .build();
    }

    @POST
    @Path("/plain-documents")
    @Idempotent
    @ResponseStatus(201)
    public Documents.View makePlainly(@Valid @NotNull DocumentRequest request) {
        return documents.add(ids.next(), request.text(), request.amount());
    }

    @POST
    @Path("/slow-documents")
    @Idempotent
    public Documents.View makeSlowly(@Valid @NotNull DocumentRequest request) throws InterruptedException {
        var made = documents.add(ids.next(), request.text(), request.amount());
        SLOW_STARTED.countDown();
        SLOW_MAY_END.await(20, TimeUnit.SECONDS);
        return made;
    }

    @POST
    @Path("/failing-documents")
    @Idempotent
    public Documents.View fail(@Valid @NotNull DocumentRequest request) {
        documents.add(ids.next(), request.text(), request.amount());
        throw ProblemException.unprocessable("too-late", "The day is over", "Come back tomorrow.");
    }

    @GET
    @Path("/documents/{id}")
    public Documents.View document(UUID id) {
        return documents.find(id).orElseThrow(ProblemException::notFound);
    }

    @PUT
    @Path("/documents/{id}")
    @RequireIfMatch
    public Documents.View rename(
            UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull DocumentRequest request) {
        return documents.rename(id, request.text(), ifMatch);
    }

    @GET
    @Path("/numbers")
    public PageView<Integer> numbers(@BeanParam PageRequest page) {
        var first = page.after().map(cursor -> (int) cursor.number(0) + 1).orElse(0);
        var fetched = IntStream.range(first, Math.min(first + page.fetch(), 120))
                .boxed()
                .toList();
        return PageView.of(fetched, page, Cursor::of);
    }

    @GET
    @Path("/failures/{kind}")
    @PermitAll
    public String failure(String kind, @QueryParam("count") int count) throws SQLException {
        switch (kind) {
            case "bug" -> throw new IllegalStateException("select secret from table");
            case "database-away" -> throw new SQLException("FATAL: terminating connection", "57P01");
            case "answer" -> List.of().getFirst();
            default -> throw ProblemException.conflict("wrong-state", "It is closed", "Open it first.");
        }
        return kind;
    }

    @GET
    @Path("/me")
    @PermitAll
    public Map<String, Object> me() {
        return Map.of(
                "actor", actor.actor(),
                "name", actor.displayName().orElse(""),
                "party", actor.party().orElse(""),
                "tenant", actor.tenant().orElse(""),
                "roles", actor.roles(),
                "correlation", Correlation.current().orElse(""));
    }

    @GET
    @Path("/text")
    @Produces(MediaType.TEXT_PLAIN)
    @PermitAll
    public String text() {
        return "plain";
    }
}
