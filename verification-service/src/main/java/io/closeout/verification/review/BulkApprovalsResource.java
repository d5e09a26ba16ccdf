package io.closeout.verification.review;

import io.closeout.kit.http.Idempotent;
import io.closeout.kit.http.PageRequest;
import io.closeout.kit.http.PageView;
import io.closeout.kit.http.ProblemException;
import io.closeout.verification.review.BulkView.ItemView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** Approvals of many cases at once; they go on while nobody looks, and can be looked up afterwards. */
@Path("/api/verifications/bulk-approvals")
@RolesAllowed({"reviewer", "back-office"})
public class BulkApprovalsResource {

    private final StartBulkApproval start;
    private final BulkApprovals bulks;

    BulkApprovalsResource(StartBulkApproval start, BulkApprovals bulks) {
        this.start = start;
        this.bulks = bulks;
    }

    @POST
    @Idempotent
    public Response approve(@Valid @NotNull BulkRequest request) {
        var bulk = start.of(request);
        return Response.accepted(bulk)
                .location(URI.create("/api/verifications/bulk-approvals/" + bulk.id()))
                .build();
    }

    /** The newest first. */
    @GET
    @RolesAllowed({"reviewer", "back-office", "auditor"})
    public PageView<BulkView> latest(@BeanParam PageRequest page) {
        return bulks.latest(page);
    }

    @GET
    @Path("/{bulkId}")
    @RolesAllowed({"reviewer", "back-office", "auditor"})
    public BulkView one(UUID bulkId) {
        return bulks.find(bulkId).orElseThrow(ProblemException::notFound);
    }

    /** What became of each case. */
    @GET
    @Path("/{bulkId}/items")
    @RolesAllowed({"reviewer", "back-office", "auditor"})
    public PageView<ItemView> items(UUID bulkId, @BeanParam PageRequest page) {
        one(bulkId);
        return bulks.items(bulkId, page);
    }
}
