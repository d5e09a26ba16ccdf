package io.closeout.report.signing;

import io.closeout.kit.http.Versions;
import io.closeout.report.drafting.ReportView;
import io.closeout.report.reach.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is done with a report once it is written. Each command can be sent again without a second effect. */
@Path("/api/reports")
@RolesAllowed({Roles.TECHNICIAN, Roles.STATION, Roles.BACK_OFFICE})
public class SigningResource {

    private final TakeSignature takeSignature;
    private final SignReport signReport;
    private final RefuseSignature refuseSignature;
    private final WithdrawReport withdrawReport;
    private final AmendReport amendReport;
    private final AnswerQuery answerQuery;

    SigningResource(
            TakeSignature takeSignature,
            SignReport signReport,
            RefuseSignature refuseSignature,
            WithdrawReport withdrawReport,
            AmendReport amendReport,
            AnswerQuery answerQuery) {
        this.takeSignature = takeSignature;
        this.signReport = signReport;
        this.refuseSignature = refuseSignature;
        this.withdrawReport = withdrawReport;
        this.amendReport = amendReport;
        this.answerQuery = answerQuery;
    }

    @POST
    @Path("/{id}/signature")
    public ReportView sign(UUID id, @NotNull SignatureRequest request) {
        return signReport.sign(id, takeSignature.from(request));
    }

    /** The signer did not agree; the draft stays open. */
    @POST
    @Path("/{id}/refusal")
    public RefusalView refuse(UUID id, @NotNull RefusalRequest request) {
        return refuseSignature.refuse(id, request);
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed({Roles.STATION, Roles.BACK_OFFICE})
    public ReportView withdraw(UUID id, @NotNull WithdrawalRequest request) {
        return withdrawReport.withdraw(id, request);
    }

    /** 200 when the amendment is in force, 202 when the signer was asked by a link. */
    @POST
    @Path("/{id}/amendments")
    public Response amend(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull AmendmentRequest request) {
        return switch (amendReport.amend(id, request, ifMatch)) {
            case AmendReport.Outcome.InForce inForce -> inForce(inForce.report());
            case AmendReport.Outcome.Proposed proposed ->
                Response.accepted(proposed.proposal())
                        .location(URI.create(proposed.proposal().href()))
                        .build();
        };
    }

    private static Response inForce(ReportView report) {
        return Response.ok(report)
                .header(HttpHeaders.ETAG, Versions.etag(report.version()))
                .build();
    }

    @POST
    @Path("/{id}/queries/{queryId}/answer")
    public ReportView answer(UUID id, UUID queryId, @NotNull AnswerRequest request) {
        return answerQuery.answer(id, queryId, request);
    }
}
