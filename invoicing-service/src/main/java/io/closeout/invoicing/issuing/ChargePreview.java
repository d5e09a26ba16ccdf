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
 * @param warnings what should be looked at, but keeps nothing from being issued
 */
public record ChargePreview(
        UUID id, long version, @Nullable DocumentContent document, List<Reason> reasons, List<Reason> warnings) {

    public ChargePreview {
        reasons = List.copyOf(reasons);
        warnings = List.copyOf(warnings);
    }

    static ChargePreview of(InvoiceSlot slot, Draft draft, Instant now, List<Reason> warnings) {
        var today = LocalDate.ofInstant(now, draft.zone());
        return new ChargePreview(slot.id(), slot.version(), document(slot.id(), draft, today), List.of(), warnings);
    }

    static ChargePreview blocked(InvoiceSlot slot, List<Reason> reasons) {
        return new ChargePreview(slot.id(), slot.version(), null, reasons, List.of());
    }

    /** A draft as a document; it takes no number and is never stored. */
    static DocumentContent document(UUID id, Draft draft, LocalDate today) {
        return Documents.invoice(id, draft, new DocumentNumber(draft.form().series(today.getYear()), 0, today));
    }
}
