package io.closeout.invoicing.issuing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invoice in a list. One that is blocked has no number, no dates and no amounts yet.
 *
 * @param state OPEN, SETTLED or BLOCKED
 * @param caseId the case, or what was agreed; of several cases the first
 * @param reasons why it is blocked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InvoiceSummary(
        UUID id,
        String state,
        UUID caseId,
        int caseCount,
        UUID sellerId,
        UUID payerId,
        @Nullable String number,
        @Nullable LocalDate issueDate,
        @Nullable LocalDate dueDate,
        @Nullable String currency,
        @Nullable BigDecimal gross,
        @Nullable BigDecimal openBalance,
        boolean cancelled,
        List<Reason> reasons) {

    static InvoiceSummary of(Invoice invoice) {
        return new InvoiceSummary(
                invoice.id(),
                invoice.isSettled() ? "SETTLED" : "OPEN",
                invoice.caseId(),
                invoice.caseCount(),
                invoice.sellerId(),
                invoice.payerId(),
                invoice.number(),
                invoice.issueDate(),
                invoice.dueDate(),
                invoice.gross().currencyCode(),
                invoice.gross().amount(),
                invoice.openBalance().amount(),
                invoice.isCancelled(),
                List.of());
    }

    static InvoiceSummary of(InvoiceSlot slot) {
        return new InvoiceSummary(
                Objects.requireNonNull(slot.announcedInvoice()),
                "BLOCKED",
                slot.caseId(),
                1,
                slot.sellerId(),
                slot.payerId(),
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                BlockReasons.read(slot.blockedReasons()));
    }
}
