package io.closeout.verification.review;

import io.closeout.kit.http.PageRequest;
import io.closeout.kit.http.PageView;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.http.RequireIfMatch;
import io.closeout.kit.look.Page;
import io.closeout.verification.approval.Verifications;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Set;
import java.util.UUID;

/** The review queue and the decisions that empty it. */
@Path("/api/verifications")
@RolesAllowed({"reviewer", "back-office"})
public class VerificationsResource {

    private final Verifications verifications;
    private final ReviewQueue queue;
    private final CaseViews views;
    private final Page reader;
    private final ApproveReport approve;
    private final RejectReport reject;
    private final QueryStation query;

    VerificationsResource(
            Verifications verifications,
            ReviewQueue queue,
            CaseViews views,
            Page reader,
            ApproveReport approve,
            RejectReport reject,
            QueryStation query) {
        this.verifications = verifications;
        this.queue = queue;
        this.views = views;
        this.reader = reader;
        this.approve = approve;
        this.reject = reject;
        this.query = query;
    }

    @GET
    @Transactional
    @RolesAllowed({"reviewer", "back-office", "auditor"})
    public PageView<QueueEntryView> list(@BeanParam QueueFilter filter, @BeanParam PageRequest page) {
        var rows = queue.page(filter, page);
        var rules = queue.rulesOf(rows.items());
        return rows.map(row -> QueueEntryView.of(row, rules.getOrDefault(row.caseId(), Set.of())));
    }

    @GET
    @Path("/{caseId}")
    @Transactional
    @RolesAllowed({"reviewer", "back-office", "auditor"})
    public VerificationView one(UUID caseId) {
        return verifications
                .findByIdOptional(caseId)
                .map(verification -> views.of(verification, reader.locale()))
                .orElseThrow(ProblemException::notFound);
    }

    @POST
    @Path("/{caseId}/approval")
    @RequireIfMatch
    public VerificationView approve(
            UUID caseId, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull ApprovalRequest request) {
        return approve.of(caseId, ifMatch, request);
    }

    @POST
    @Path("/{caseId}/rejection")
    @RequireIfMatch
    public VerificationView reject(
            UUID caseId, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull RejectionRequest request) {
        return reject.of(caseId, ifMatch, request);
    }

    @POST
    @Path("/{caseId}/query")
    @RequireIfMatch
    public VerificationView query(
            UUID caseId, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull QueryRequest request) {
        return query.about(caseId, ifMatch, request);
    }
}
