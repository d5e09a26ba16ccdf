package io.closeout.invoicing.issuing;

import io.closeout.events.common.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Invoices and credit notes of the current tenant, as they were issued. */
@ApplicationScoped
public class IssuedDocuments {

    /**
     * @param invoice the document itself, or the invoice that it corrects
     * @param digest of the stored content, as it was said when it was issued
     * @param intact whether the stored content still has that digest
     */
    public record Issued(Invoice invoice, DocumentContent content, Sha256 digest, boolean intact, Instant at) {}

    private final Invoices invoices;
    private final CreditNotes notes;

    IssuedDocuments(Invoices invoices, CreditNotes notes) {
        this.invoices = invoices;
        this.notes = notes;
    }

    /** @param documentId the invoice itself or one of its credit notes */
    public Optional<Issued> find(UUID invoiceId, UUID documentId) {
        return invoices.findByIdOptional(invoiceId)
                .flatMap(invoice -> invoiceId.equals(documentId)
                        ? Optional.of(invoice.issued())
                        : notes.findByIdOptional(documentId)
                                .filter(note -> note.invoiceId().equals(invoiceId))
                                .map(note -> note.issued(invoice)));
    }
}
