package io.closeout.invoicing.issuing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invoice with all that was issued and all that is owed.
 *
 * @param state OPEN or SETTLED
 * @param caseId the case, or what was agreed; of several cases the first
 * @param caseIds all that it bills
 */
public record InvoiceView(
        UUID id,
        String number,
        String state,
        boolean cancelled,
        UUID caseId,
        List<UUID> caseIds,
        DocumentContent document,
        BalanceView balance,
        List<CreditNoteSummary> creditNotes) {

    /** open = payable − paid − credited + surplus. */
    public record BalanceView(
            String currency,
            BigDecimal payable,
            BigDecimal paid,
            BigDecimal credited,
            BigDecimal surplus,
            BigDecimal open,
            @Nullable LocalDate settledOn) {}

    /** A correction of the invoice. */
    public record CreditNoteSummary(
            UUID id, String number, LocalDate issueDate, String reasonKey, BigDecimal gross, boolean cancels) {}

    static InvoiceView of(Invoice invoice, List<CreditNote> notes) {
        return new InvoiceView(
                invoice.id(),
                invoice.number(),
                invoice.isSettled() ? "SETTLED" : "OPEN",
                invoice.isCancelled(),
                invoice.caseId(),
                invoice.document().caseIds(),
                invoice.document(),
                balance(invoice),
                notes.stream().map(InvoiceView::summary).toList());
    }

    private static BalanceView balance(Invoice invoice) {
        return new BalanceView(
                invoice.openBalance().currencyCode(),
                invoice.payable().amount(),
                invoice.paid().amount(),
                invoice.credited().amount(),
                invoice.surplus().amount(),
                invoice.openBalance().amount(),
                invoice.settledOn());
    }

    private static CreditNoteSummary summary(CreditNote note) {
        return new CreditNoteSummary(
                note.id(),
                note.number(),
                note.issueDate(),
                note.reasonKey(),
                note.gross().amount(),
                note.cancels());
    }
}
