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
import java.util.UUID;

/** The review queue and the decisions that empty it. */
@Path("/api/verifications")
@RolesAllowed({"reviewer", "back-office"})
public class VerificationsResource {

    private final Verifications verifications;
    private final QueueReader queue;
    private final CaseViews views;
    private final Background background;
    private final PreviewApproval preview;
    private final Page reader;
    private final ApproveReport approve;
    private final RejectReport reject;
    private final QueryStation query;

    VerificationsResource(
            Verifications verifications,
            QueueReader queue,
            CaseViews views,
            Background background,
            PreviewApproval preview,
            Page reader,
            ApproveReport approve,
            RejectReport reject,
            QueryStation query) {
        this.verifications = verifications;
        this.queue = queue;
        this.views = views;
        this.background = background;
        this.preview = preview;
        this.reader = reader;
        this.approve = approve;
        this.reject = reject;
        this.query = query;
    }

    /** What falls due first comes first. */
    @GET
    @RolesAllowed({"reviewer", "back-office", "auditor"})
    public PageView<QueueEntryView> list(@BeanParam QueueFilter filter, @BeanParam PageRequest page) {
        return queue.page(filter, page);
    }

    /** How many cases a filter shows, and how many it would show with another value in one place. */
    @GET
    @Path("/counts")
    @RolesAllowed({"reviewer", "back-office", "auditor"})
    public QueueCounts counts(@BeanParam QueueFilter filter) {
        return queue.counts(filter);
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

    /** Earlier versions with what changed, photos seen elsewhere, other work on the equipment. */
    @GET
    @Path("/{caseId}/background")
    @Transactional
    @RolesAllowed({"reviewer", "back-office", "auditor"})
    public BackgroundView background(UUID caseId) {
        return verifications.findByIdOptional(caseId).map(background::of).orElseThrow(ProblemException::notFound);
    }

    /** What an approval would do; nothing is decided by asking. */
    @POST
    @Path("/{caseId}/approval-preview")
    public PreviewView preview(UUID caseId, @Valid @NotNull ApprovalRequest request) {
        return preview.of(caseId, request.decisions());
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
