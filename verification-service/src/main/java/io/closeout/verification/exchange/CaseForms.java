package io.closeout.verification.exchange;

import io.closeout.kit.http.ProblemException;
import io.closeout.kit.http.Versions;
import io.closeout.verification.coverage.LineDecision.Payment;
import io.closeout.verification.exchange.TickSelfCheck.Wanted;
import io.closeout.verification.review.ApprovalRequest.Line;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The other forms on the page of a case: corrections and self-checks. */
@Path("/verifications")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class CaseForms {

    private static final String QUANTITY = "approved.";
    private static final String SPONSOR = "sponsor.";

    private final ProposeCorrection propose;
    private final AnswerCorrection answer;
    private final TickSelfCheck selfCheck;
    private final Validator validator;

    CaseForms(ProposeCorrection propose, AnswerCorrection answer, TickSelfCheck selfCheck, Validator validator) {
        this.propose = propose;
        this.answer = answer;
        this.selfCheck = selfCheck;
        this.validator = validator;
    }

    @POST
    @Path("/{caseId}/exchange/correction-proposals")
    @RolesAllowed({"reviewer", "back-office"})
    public Response propose(UUID caseId, MultivaluedMap<String, String> form) {
        var version = form.getFirst("version");
        if (version == null || !version.matches("[0-9]{1,18}")) {
            throw ProblemException.badRequest("The form does not say which version it is about.");
        }
        var request = new CorrectionRequest(changed(form), Typed.orEmpty(form.getFirst("reason")));
        propose.propose(caseId, Versions.etag(Long.parseLong(version)), Typed.valid(validator, request));
        return back(caseId, "corrections");
    }

    @POST
    @Path("/{caseId}/exchange/correction-proposals/{proposalId}/acknowledgement")
    @RolesAllowed("station")
    public Response acknowledge(UUID caseId, UUID proposalId, MultivaluedMap<String, String> form) {
        var agreed = form.getFirst("agreed");
        if (!"yes".equals(agreed) && !"no".equals(agreed)) {
            throw ProblemException.badRequest("The form does not say whether you agree.");
        }
        var request = new AcknowledgementRequest("yes".equals(agreed), Typed.text(form.getFirst("words")));
        answer.answer(caseId, proposalId, Typed.valid(validator, request));
        return back(caseId, "corrections");
    }

    @POST
    @Path("/{caseId}/exchange/correction-proposals/{proposalId}/withdrawal")
    @RolesAllowed({"reviewer", "back-office"})
    public Response withdraw(UUID caseId, UUID proposalId) {
        answer.withdraw(caseId, proposalId);
        return back(caseId, "corrections");
    }

    /** The whole list at once: what the page showed, and which of it is ticked now. */
    @POST
    @Path("/{caseId}/exchange/self-checks/{listId}")
    @Transactional
    @RolesAllowed({"reviewer", "back-office", "station", "technician"})
    public Response tick(UUID caseId, String listId, MultivaluedMap<String, String> form) {
        var ticked = form.getOrDefault("item", List.of());
        for (var itemId : form.getOrDefault("shown", List.of())) {
            selfCheck.tick(caseId, new Wanted(listId, itemId, ticked.contains(itemId)));
        }
        return back(caseId, "self-checks");
    }

    /** The lines of which less is to be approved, or which the sponsor is to pay. */
    private static List<Line> changed(MultivaluedMap<String, String> form) {
        return form.keySet().stream()
                .filter(name -> name.startsWith(QUANTITY))
                .map(name -> name.substring(QUANTITY.length()))
                .map(lineId -> line(form, lineId))
                .filter(line -> line.approvedQuantity() != null || line.coverage() != null)
                .toList();
    }

    private static Line line(MultivaluedMap<String, String> form, String lineId) {
        var typed = form.getFirst(QUANTITY + lineId);
        var isChanged = !Objects.equals(typed, form.getFirst("proposed." + lineId));
        return new Line(
                lineId,
                isChanged ? Typed.number(typed) : null,
                form.containsKey(SPONSOR + lineId) ? Payment.COVERED : null);
    }

    private static Response back(UUID caseId, String place) {
        return Response.seeOther(URI.create("/verifications/%s/exchange#%s".formatted(caseId, place)))
                .build();
    }
}
