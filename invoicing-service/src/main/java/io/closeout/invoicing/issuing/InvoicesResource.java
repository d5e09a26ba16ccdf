package io.closeout.invoicing.issuing;

import io.closeout.kit.http.Idempotent;
import io.closeout.kit.http.PageRequest;
import io.closeout.kit.http.PageView;
import io.closeout.kit.http.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Invoices and their corrections. */
@Path("/api/invoices")
@RolesAllowed({"back-office", "reviewer", "station", "manufacturer", "customer", "auditor", "ops"})
public class InvoicesResource {

    private final Invoices invoices;
    private final CreditNotes notes;
    private final InvoiceSearch search;
    private final Visibility visibility;
    private final CreditInvoice creditInvoice;

    InvoicesResource(
            Invoices invoices,
            CreditNotes notes,
            InvoiceSearch search,
            Visibility visibility,
            CreditInvoice creditInvoice) {
        this.invoices = invoices;
        this.notes = notes;
        this.search = search;
        this.visibility = visibility;
        this.creditInvoice = creditInvoice;
    }

    @GET
    @Transactional
    public PageView<InvoiceSummary> invoices(
            @QueryParam("state") @Nullable String state,
            @QueryParam("caseId") @Nullable UUID caseId,
            @BeanParam PageRequest page) {
        return search.list(InvoiceSearch.State.of(state), caseId, page);
    }

    @GET
    @Path("/{id}")
    @Transactional
    public InvoiceView invoice(UUID id) {
        var invoice = visible(id);
        return InvoiceView.of(invoice, notes.ofInvoices(List.of(id)));
    }

    @GET
    @Path("/{id}/credit-notes/{noteId}")
    @Transactional
    public DocumentContent creditNote(UUID id, UUID noteId) {
        visible(id);
        return notes.findByIdOptional(noteId)
                .filter(note -> note.invoiceId().equals(id))
                .map(CreditNote::document)
                .orElseThrow(ProblemException::notFound);
    }

    @POST
    @Path("/{id}/credit-note")
    @RolesAllowed("back-office")
    @Idempotent
    public Response credit(UUID id, @Valid @NotNull CreditNoteRequest request) {
        var noteId = creditInvoice.because(request.reasonKey(), id, quantities(request));
        var note = notes.findByIdOptional(noteId).orElseThrow(ProblemException::notFound);
        return Response.created(URI.create("/api/invoices/%s/credit-notes/%s".formatted(id, noteId)))
                .entity(note.document())
                .build();
    }

    private Invoice visible(UUID id) {
        return invoices.findByIdOptional(id).filter(visibility::includes).orElseThrow(ProblemException::notFound);
    }

    private static SortedMap<Integer, BigDecimal> quantities(CreditNoteRequest request) {
        var quantities = new TreeMap<Integer, BigDecimal>();
        for (var line : request.lines() == null ? List.<CreditNoteRequest.CreditedLine>of() : request.lines()) {
            // Zero is not a quantity; it stands for all that is left until the invoice is locked.
            var wanted = line.quantity() == null ? BigDecimal.ZERO : line.quantity();
            if (quantities.put(line.lineNo(), wanted) != null) {
                throw ProblemException.badRequest("A line is named twice.");
            }
        }
        return quantities;
    }
}
