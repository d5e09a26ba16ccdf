package io.closeout.invoicing.issuing;

import io.closeout.invoicing.issuing.DocumentContent.Correction;
import io.closeout.invoicing.numbering.DocumentNumber;
import java.time.ZoneId;
import java.util.UUID;

/** A credit note without its number and its date. */
record PlannedCredit(UUID id, Invoice invoice, DocumentContent original, Creditable.Note note, String reasonKey) {

    UUID issuerId() {
        return invoice.issuerId();
    }

    ZoneId zone() {
        return ZoneId.of(invoice.zone());
    }

    DocumentContent document(DocumentNumber number) {
        return new DocumentContent(
                id,
                Documents.numbering(number),
                number.issueDate(),
                original.dueDate(),
                original.zone(),
                original.language(),
                original.currency(),
                original.seller(),
                original.buyer(),
                original.payerId(),
                original.subject(),
                original.sources(),
                original.terms(),
                note.lines(),
                note.groups(),
                note.totals(),
                original.paymentReference(),
                new Correction(invoice.id(), invoice.number(), original.issueDate(), reasonKey, note.cancels()));
    }
}
