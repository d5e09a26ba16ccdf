package io.closeout.invoicing.document;

import io.closeout.invoicing.issuing.CreditNote;
import io.closeout.invoicing.issuing.CreditNotes;
import io.closeout.invoicing.issuing.Invoice;
import io.closeout.invoicing.issuing.Invoices;
import io.closeout.invoicing.issuing.Visibility;
import io.closeout.kit.http.ProblemException;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Invoices and credit notes for people; they see on a page what the interface shows them, and no more. */
@Path("/invoices")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"back-office", "reviewer", "station", "manufacturer", "customer", "auditor", "ops"})
public class InvoicePages {

    private final Invoices invoices;
    private final CreditNotes notes;
    private final Visibility visibility;
    private final Templates templates;
    private final Clock clock;

    InvoicePages(Invoices invoices, CreditNotes notes, Visibility visibility, Templates templates, Clock clock) {
        this.invoices = invoices;
        this.notes = notes;
        this.visibility = visibility;
        this.templates = templates;
        this.clock = clock;
    }

    @GET
    @Path("/{id}")
    @Transactional
    public TemplateInstance invoice(UUID id) {
        var invoice = visible(id);
        return templates
                .invoice(InvoiceSheet.of(invoice, notes.ofInvoices(List.of(id)), clock.instant()))
                .data("replacedBy", invoices.replacing(id).orElse(null));
    }

    @GET
    @Path("/{id}/credit-notes/{noteId}")
    @Transactional
    public TemplateInstance creditNote(UUID id, UUID noteId) {
        var invoice = visible(id);
        var note = notes.findByIdOptional(noteId)
                .filter(one -> one.invoiceId().equals(id))
                .map(CreditNote::document)
                .orElseThrow(ProblemException::notFound);
        return templates.creditNote(note, invoice.caseId());
    }

    private Invoice visible(UUID id) {
        return invoices.findByIdOptional(id).filter(visibility::includes).orElseThrow(ProblemException::notFound);
    }
}
