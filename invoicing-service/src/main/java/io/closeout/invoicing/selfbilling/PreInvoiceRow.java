package io.closeout.invoicing.selfbilling;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A pre-invoice in a list, without what it lists. */
public record PreInvoiceRow(
        UUID id,
        String reference,
        BillingMode mode,
        PreInvoice.State state,
        PreInvoiceView.Deal parties,
        LocalDate periodFrom,
        LocalDate periodTo,
        Instant issuedAt,
        @Nullable LocalDate answerBy,
        @Nullable Awaited awaited,
        @Nullable UUID invoiceId,
        String currency,
        BigDecimal gross) {

    static PreInvoiceRow of(PreInvoice one, @Nullable Awaited awaited) {
        return new PreInvoiceRow(
                one.id(),
                one.reference(),
                one.mode(),
                one.state(),
                PreInvoiceView.Deal.of(one),
                one.periodFrom(),
                one.periodTo(),
                one.issuedAt(),
                one.answerBy(),
                awaited,
                one.invoiceId(),
                one.currency(),
                one.gross());
    }
}
