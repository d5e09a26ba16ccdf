package io.closeout.invoicing.document;

import io.closeout.invoicing.issuing.CreditNotes;
import io.closeout.invoicing.issuing.Invoices;
import io.closeout.invoicing.issuing.IssuedDocuments;
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
    private final IssuedDocuments documents;
    private final Visibility visibility;
    private final Looks looks;
    private final Templates templates;
    private final Clock clock;

    InvoicePages(
            Invoices invoices,
            CreditNotes notes,
            IssuedDocuments documents,
            Visibility visibility,
            Looks looks,
            Templates templates,
            Clock clock) {
        this.invoices = invoices;
        this.notes = notes;
        this.documents = documents;
        this.visibility = visibility;
        this.looks = looks;
        this.templates = templates;
        this.clock = clock;
    }

    @GET
    @Path("/{id}")
    @Transactional
    public TemplateInstance invoice(UUID id) {
        var issued = visible(id, id);
        var sheet = InvoiceSheet.of(issued.invoice(), notes.ofInvoices(List.of(id)), clock.instant());
        return templates
                .invoice(sheet, looks.of(issued.content(), issued.at()))
                .data("replacedBy", invoices.replacing(id).orElse(null));
    }

    @GET
    @Path("/{id}/credit-notes/{noteId}")
    @Transactional
    public TemplateInstance creditNote(UUID id, UUID noteId) {
        var issued = visible(id, noteId);
        if (!issued.content().isCreditNote()) {
            throw ProblemException.notFound();
        }
        return templates.creditNote(issued.content(), looks.of(issued.content(), issued.at()));
    }

    private IssuedDocuments.Issued visible(UUID id, UUID documentId) {
        return documents
                .find(id, documentId)
                .filter(issued -> visibility.includes(issued.invoice()))
                .orElseThrow(ProblemException::notFound);
    }
}
