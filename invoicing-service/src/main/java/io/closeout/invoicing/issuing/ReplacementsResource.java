package io.closeout.invoicing.issuing;

import io.closeout.kit.http.Idempotent;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.http.RequireIfMatch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Invoices issued instead of others: first what one would say, then the credit note and the new invoice together. */
@Path("/api/invoices")
@RolesAllowed("back-office")
public class ReplacementsResource {

    private final Invoices invoices;
    private final CreditNotes notes;
    private final ReplaceInvoice replace;

    ReplacementsResource(Invoices invoices, CreditNotes notes, ReplaceInvoice replace) {
        this.invoices = invoices;
        this.notes = notes;
        this.replace = replace;
    }

    @POST
    @Path("/{id}/replacement/preview")
    @Transactional
    public ReplacementPreview preview(UUID id, @Valid @NotNull ReplacementRequest request) {
        return replace.preview(request.of(id));
    }

    @POST
    @Path("/{id}/replacement")
    @Idempotent
    @RequireIfMatch
    public Response replace(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ReplacementRequest request) {
        var issued = replace.with(request.of(id), ifMatch);
        var invoice = invoices.findByIdOptional(issued).orElseThrow(ProblemException::notFound);
        return Response.created(URI.create("/api/invoices/" + issued))
                .entity(InvoiceView.of(invoice, notes.ofInvoices(List.of(issued))))
                .build();
    }
}
