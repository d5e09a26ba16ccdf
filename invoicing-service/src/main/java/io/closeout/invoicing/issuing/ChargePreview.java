package io.closeout.invoicing.issuing;

import io.closeout.invoicing.numbering.DocumentNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A charge that is not billed yet.
 *
 * @param document as it would be issued today, without a number; null while something is missing
 */
public record ChargePreview(UUID id, long version, @Nullable DocumentContent document, List<Reason> reasons) {

    public ChargePreview {
        reasons = List.copyOf(reasons);
    }

    static ChargePreview of(InvoiceSlot slot, Draft draft, Instant now) {
        var today = LocalDate.ofInstant(now, draft.zone());
        return new ChargePreview(slot.id(), slot.version(), document(slot.id(), draft, today), List.of());
    }

    static ChargePreview blocked(InvoiceSlot slot, List<Reason> reasons) {
        return new ChargePreview(slot.id(), slot.version(), null, reasons);
    }

    /** A draft as a document; it takes no number and is never stored. */
    static DocumentContent document(UUID id, Draft draft, LocalDate today) {
        return Documents.invoice(id, draft, new DocumentNumber(draft.form().series(today.getYear()), 0, today));
    }
}
