package io.closeout.invoicing.selfbilling;

import io.closeout.kit.http.Idempotent;
import io.closeout.kit.http.RequireIfMatch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Agreements about self-billing and pre-invoices. */
@Path("/api/invoices/pre-invoices/agreements")
@RolesAllowed({"back-office", "auditor"})
public class AgreementsResource {

    private final Agreements agreements;
    private final RecordAgreement record;

    AgreementsResource(Agreements agreements, RecordAgreement record) {
        this.agreements = agreements;
        this.record = record;
    }

    @GET
    @Transactional
    public List<AgreementView> agreements() {
        return agreements.list("order by code, validFrom").stream()
                .map(AgreementView::of)
                .toList();
    }

    @POST
    @RolesAllowed("back-office")
    @Idempotent
    public Response agree(@Valid @NotNull AgreementRequest request) {
        var agreement = record.as(request);
        return Response.created(URI.create("/api/invoices/pre-invoices/agreements/" + agreement.id()))
                .entity(AgreementView.of(agreement))
                .build();
    }

    /** @param lastDay the last day on which it is in force */
    public record EndRequest(@NotNull LocalDate lastDay) {}

    @POST
    @Path("/{id}/end")
    @RolesAllowed("back-office")
    @RequireIfMatch
    public AgreementView end(UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull EndRequest request) {
        return AgreementView.of(record.end(id, request.lastDay(), ifMatch));
    }
}
