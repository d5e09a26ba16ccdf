package io.closeout.invoicing.rendition;

import io.closeout.invoicing.rendition.RenderingQueue.Wanted;
import io.closeout.kit.http.Idempotent;
import io.closeout.kit.http.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Documents whose forms are not made yet, and why. */
@Path("/api/invoices/renditions")
@RolesAllowed({"back-office", "auditor", "ops"})
public class RenditionsResource {

    private final PendingRenditions pending;
    private final RenderingQueue.Parts queue;
    private final RenderingFailures failures;

    RenditionsResource(PendingRenditions pending, RenderingQueue.Parts queue, RenderingFailures failures) {
        this.pending = pending;
        this.queue = queue;
        this.failures = failures;
    }

    /** The oldest first, at most two hundred. */
    @GET
    @Transactional
    public List<PendingRenditions.View> renditions(@QueryParam("state") @Nullable String state) {
        if (state != null && !state.equals("WAITING") && !state.equals("SET_ASIDE")) {
            throw ProblemException.badRequest("state is WAITING or SET_ASIDE.");
        }
        return pending.list(state);
    }

    /** Tries again what was set aside. */
    @POST
    @Path("/{documentId}/retry")
    @RolesAllowed({"back-office", "ops"})
    @Idempotent
    public void retry(UUID documentId) {
        if (!queue.issued().retry(new Wanted(documentId, documentId))) {
            throw ProblemException.notFound();
        }
        failures.forget(documentId);
    }
}
