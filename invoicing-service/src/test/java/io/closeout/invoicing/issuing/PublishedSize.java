package io.closeout.invoicing.issuing;

import io.closeout.events.invoice.InvoiceIssued;
import io.closeout.invoicing.numbering.DocumentNumber;
import io.closeout.invoicing.numbering.Series;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** How many bytes the event about a document takes. */
public final class PublishedSize {

    private PublishedSize() {}

    public static int of(Draft draft) {
        var number =
                new DocumentNumber(new Series(draft.seller().id(), "F2026"), 123_456, LocalDate.parse("2026-03-31"));
        var document = Documents.invoice(UUID.randomUUID(), draft, number);
        var event = InvoiceEvents.issued(document, new Invoice(document, Instant.EPOCH));
        try {
            return InvoiceIssued.getEncoder().encode(event).remaining();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
