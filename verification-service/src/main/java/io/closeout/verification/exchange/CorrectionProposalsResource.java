package io.closeout.verification.exchange;

import io.closeout.kit.http.RequireIfMatch;
import io.closeout.kit.look.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;

/** Corrections that a reviewer proposes and the station answers. */
@Path("/api/verifications")
public class CorrectionProposalsResource {

    private final Seats seats;
    private final ExchangeViews views;
    private final ProposeCorrection propose;
    private final AnswerCorrection answer;
    private final EntityManager rows;
    private final Page reader;

    CorrectionProposalsResource(
            Seats seats,
            ExchangeViews views,
            ProposeCorrection propose,
            AnswerCorrection answer,
            EntityManager rows,
            Page reader) {
        this.seats = seats;
        this.views = views;
        this.propose = propose;
        this.answer = answer;
        this.rows = rows;
        this.reader = reader;
    }

    @POST
    @Path("/{caseId}/correction-proposals")
    @RequireIfMatch
    @Transactional
    @RolesAllowed({"reviewer", "back-office"})
    public ExchangeView propose(
            UUID caseId, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull CorrectionRequest request) {
        propose.propose(caseId, ifMatch, request);
        return now(caseId);
    }

    /** The same answer again changes nothing; another one, or one to a proposal that is over, is a 409 with its state. */
    @POST
    @Path("/{caseId}/correction-proposals/{proposalId}/acknowledgement")
    @Transactional
    @RolesAllowed("station")
    public ExchangeView acknowledge(UUID caseId, UUID proposalId, @Valid @NotNull AcknowledgementRequest request) {
        answer.answer(caseId, proposalId, request);
        return now(caseId);
    }

    @POST
    @Path("/{caseId}/correction-proposals/{proposalId}/withdrawal")
    @Transactional
    @RolesAllowed({"reviewer", "back-office"})
    public ExchangeView withdraw(UUID caseId, UUID proposalId) {
        answer.withdraw(caseId, proposalId);
        return now(caseId);
    }

    private ExchangeView now(UUID caseId) {
        rows.flush();
        return views.of(seats.read(caseId).verification(), reader.locale());
    }
}
