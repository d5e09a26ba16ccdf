package io.closeout.invoicing.rhythm;

import io.closeout.kit.http.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/** Charges that wait to be billed together, and the runs that bill them. */
@Path("/api/invoices/runs")
@RolesAllowed({"back-office", "auditor"})
public class RunsResource {

    private static final int MOST = 200;

    private final WaitingGroups waiting;
    private final BillingRuns runs;
    private final RunDesk desk;

    RunsResource(WaitingGroups waiting, BillingRuns runs, RunDesk desk) {
        this.waiting = waiting;
        this.runs = runs;
        this.desk = desk;
    }

    /** What waits, those that run next first; at most 200 groups. */
    @GET
    @Transactional
    public List<WaitingGroups.Waiting> waiting() {
        return waiting.next(MOST);
    }

    /** Runs that ended and those under way, the newest first; at most 200. */
    @GET
    @Path("/past")
    @Transactional
    public List<BillingRuns.Run> past() {
        return runs.newest(MOST);
    }

    /** What a run would make now. */
    @GET
    @Path("/{groupId}")
    public RunPreview preview(UUID groupId) {
        return desk.preview(groupId);
    }

    @POST
    @Path("/{groupId}/run")
    @RolesAllowed("back-office")
    @Idempotent
    public Response run(UUID groupId) {
        desk.runNow(groupId);
        return Response.accepted().build();
    }

    @POST
    @Path("/{groupId}/postponement")
    @RolesAllowed("back-office")
    @Idempotent
    public Response putOff(UUID groupId, @Valid @NotNull PostponementRequest request) {
        desk.putOff(groupId, request.until(), request.reason());
        return Response.noContent().build();
    }
}
