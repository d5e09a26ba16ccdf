package io.closeout.verification.exchange;

import io.closeout.kit.http.Idempotent;
import io.closeout.kit.look.Page;
import io.closeout.kit.time.Ids;
import io.closeout.verification.exchange.TickSelfCheck.Wanted;
import io.closeout.verification.exchange.WriteMessage.Draft;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;

/** What the sides of a case say to each other. Whoever writes gets the exchange as it is then. */
@Path("/api/verifications")
public class ExchangeResource {

    private final Seats seats;
    private final ExchangeViews views;
    private final OpenThread openThread;
    private final WriteMessage writeMessage;
    private final ResolveThread resolveThread;
    private final TickSelfCheck selfCheck;
    private final EntityManager rows;
    private final Page reader;
    private final Ids ids;

    ExchangeResource(
            Seats seats,
            ExchangeViews views,
            OpenThread openThread,
            WriteMessage writeMessage,
            ResolveThread resolveThread,
            TickSelfCheck selfCheck,
            EntityManager rows,
            Page reader,
            Ids ids) {
        this.seats = seats;
        this.views = views;
        this.openThread = openThread;
        this.writeMessage = writeMessage;
        this.resolveThread = resolveThread;
        this.selfCheck = selfCheck;
        this.rows = rows;
        this.reader = reader;
        this.ids = ids;
    }

    /** The same body for every side, in the language of whoever asks. */
    @GET
    @Path("/{caseId}/exchange")
    @Transactional
    @RolesAllowed({"reviewer", "back-office", "auditor", "station", "technician", "manufacturer"})
    public ExchangeView exchange(UUID caseId) {
        return views.of(seats.read(caseId).verification(), reader.locale());
    }

    /** For the office this is a query of one question; the station and the manufacturer open a thread. */
    @POST
    @Path("/{caseId}/threads")
    @Idempotent
    @RolesAllowed({"reviewer", "back-office", "station", "technician", "manufacturer"})
    public ExchangeView open(UUID caseId, @Valid @NotNull ThreadRequest request) {
        openThread.open(caseId, ids.next(), request);
        return now(caseId);
    }

    @POST
    @Path("/{caseId}/threads/{threadId}/messages")
    @Idempotent
    @RolesAllowed({"reviewer", "back-office", "station", "technician", "manufacturer"})
    public ExchangeView write(UUID caseId, UUID threadId, @Valid @NotNull MessageRequest request) {
        writeMessage.write(
                caseId, threadId, new Draft(ids.next(), request.text().strip()));
        return now(caseId);
    }

    @POST
    @Path("/{caseId}/threads/{threadId}/resolution")
    @Transactional
    @RolesAllowed({"reviewer", "back-office", "station", "technician", "manufacturer"})
    public ExchangeView resolve(UUID caseId, UUID threadId) {
        resolveThread.resolve(caseId, threadId);
        return now(caseId);
    }

    @PUT
    @Path("/{caseId}/self-checks/{listId}/{itemId}")
    @Transactional
    @RolesAllowed({"reviewer", "back-office", "station", "technician"})
    public ExchangeView tick(UUID caseId, String listId, String itemId) {
        selfCheck.tick(caseId, new Wanted(listId, itemId, true));
        return now(caseId);
    }

    @DELETE
    @Path("/{caseId}/self-checks/{listId}/{itemId}")
    @Transactional
    @RolesAllowed({"reviewer", "back-office", "station", "technician"})
    public ExchangeView untick(UUID caseId, String listId, String itemId) {
        selfCheck.tick(caseId, new Wanted(listId, itemId, false));
        return now(caseId);
    }

    private ExchangeView now(UUID caseId) {
        rows.flush();
        return exchange(caseId);
    }
}
