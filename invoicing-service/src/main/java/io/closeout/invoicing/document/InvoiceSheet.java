package io.closeout.invoicing.document;

import io.closeout.invoicing.issuing.CreditNote;
import io.closeout.invoicing.issuing.DocumentContent;
import io.closeout.invoicing.issuing.Invoice;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as it was issued, and what became of it until now.
 *
 * @param asOf the day of the issuer on which this was so
 */
public record InvoiceSheet(
        DocumentContent document,
        UUID caseId,
        InvoiceState state,
        Balance balance,
        @Nullable LocalDate settledOn,
        LocalDate asOf,
        List<Note> notes) {

    /** open = payable − paid − credited + surplus. */
    public record Balance(BigDecimal paid, BigDecimal credited, BigDecimal surplus, BigDecimal open) {}

    /** A credit note about it. */
    public record Note(UUID id, String number, LocalDate issueDate, BigDecimal gross) {

        static Note of(CreditNote note) {
            return new Note(
                    note.id(), note.number(), note.issueDate(), note.gross().amount());
        }
    }

    public InvoiceSheet {
        notes = List.copyOf(notes);
    }

    static InvoiceSheet of(Invoice invoice, List<CreditNote> notes, Instant now) {
        var balance = new Balance(
                invoice.paid().amount(),
                invoice.credited().amount(),
                invoice.surplus().amount(),
                invoice.openBalance().amount());
        return new InvoiceSheet(
                invoice.document(),
                invoice.caseId(),
                InvoiceState.of(invoice, now),
                balance,
                invoice.settledOn(),
                LocalDate.ofInstant(now, ZoneId.of(invoice.zone())),
                notes.stream().map(Note::of).toList());
    }

    /** Whether there is something to pay. */
    public boolean isOpen() {
        return balance.open().signum() > 0;
    }

    /** Whether more was credited than was left to pay. */
    public boolean isOwed() {
        return balance.surplus().signum() > 0;
    }

    public boolean isCancelled() {
        return state == InvoiceState.CANCELLED;
    }
}
