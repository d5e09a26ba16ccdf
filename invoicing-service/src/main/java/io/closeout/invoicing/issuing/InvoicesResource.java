package io.closeout.invoicing.issuing;

import io.closeout.kit.http.PageRequest;
import io.closeout.kit.http.PageView;
import io.closeout.kit.http.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
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

    InvoicesResource(Invoices invoices, CreditNotes notes, InvoiceSearch search, Visibility visibility) {
        this.invoices = invoices;
        this.notes = notes;
        this.search = search;
        this.visibility = visibility;
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

    private Invoice visible(UUID id) {
        return invoices.findByIdOptional(id).filter(visibility::includes).orElseThrow(ProblemException::notFound);
    }
}
