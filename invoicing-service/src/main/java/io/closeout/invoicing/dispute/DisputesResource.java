package io.closeout.invoicing.dispute;

import io.closeout.invoicing.dispute.Dispute.State;
import io.closeout.invoicing.issuing.CreditedPart;
import io.closeout.invoicing.issuing.Invoices;
import io.closeout.invoicing.issuing.Visibility;
import io.closeout.kit.http.Idempotent;
import io.closeout.kit.http.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Disputes of one invoice. */
@Path("/api/invoices/{id}/disputes")
@RolesAllowed({"back-office", "station", "manufacturer", "customer"})
public class DisputesResource {

    private final RaiseDispute raise;
    private final ResolveDispute resolve;
    private final Disputes disputes;
    private final DisputeTexts texts;
    private final Invoices invoices;
    private final Visibility visibility;

    DisputesResource(
            RaiseDispute raise,
            ResolveDispute resolve,
            Disputes disputes,
            DisputeTexts texts,
            Invoices invoices,
            Visibility visibility) {
        this.raise = raise;
        this.resolve = resolve;
        this.disputes = disputes;
        this.texts = texts;
        this.invoices = invoices;
        this.visibility = visibility;
    }

    @GET
    @Transactional
    @RolesAllowed({"back-office", "reviewer", "station", "manufacturer", "customer", "auditor", "ops"})
    public List<DisputeView> ofInvoice(UUID id) {
        var invoice =
                invoices.findByIdOptional(id).filter(visibility::includes).orElseThrow(ProblemException::notFound);
        var found = disputes.ofInvoice(invoice.id());
        var read = texts.of(found);
        return found.stream().map(dispute -> DisputeView.of(dispute, read)).toList();
    }

    @POST
    @Idempotent
    public Response raise(UUID id, @Valid @NotNull DisputeRequest request) {
        var lines = request.lineNos() == null ? List.<Integer>of() : request.lineNos();
        var dispute = raise.about(id, lines, request.reasonKey(), request.words());
        return Response.created(URI.create("/api/invoices/%s/disputes".formatted(id)))
                .entity(DisputeView.withoutWords(dispute))
                .build();
    }

    @POST
    @Path("/{disputeId}/resolution")
    @Idempotent
    public DisputeView resolve(UUID id, UUID disputeId, @Valid @NotNull ResolutionRequest request) {
        var end = State.valueOf(request.end());
        var dispute = resolve.as(end, id, disputeId, request.answer(), credit(request));
        return DisputeView.withoutWords(dispute);
    }

    private static SortedMap<Integer, CreditedPart> credit(ResolutionRequest request) {
        var credit = new TreeMap<Integer, CreditedPart>();
        for (var line : request.credit() == null ? List.<ResolutionRequest.Credited>of() : request.credit()) {
            credit.put(
                    line.lineNo(),
                    line.quantity() == null ? CreditedPart.ALL : new CreditedPart.Quantity(line.quantity()));
        }
        return credit;
    }
}
