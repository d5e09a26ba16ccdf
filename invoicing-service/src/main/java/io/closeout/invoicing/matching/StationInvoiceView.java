package io.closeout.invoicing.matching;

import io.closeout.invoicing.issuing.Reason;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param findings what does not agree: a key, and the values for its words
 * @param invoiceId the invoice in the books, if it agrees
 * @param claimed what the station asks for, with tax
 * @param approved what was approved, with tax
 */
public record StationInvoiceView(
        UUID id,
        UUID preInvoiceId,
        String number,
        LocalDate issueDate,
        StationDocument.State state,
        List<Reason> findings,
        @Nullable UUID invoiceId,
        String currency,
        BigDecimal claimed,
        BigDecimal approved,
        String sha256,
        Instant receivedAt) {

    static StationInvoiceView of(StationInvoice one) {
        return new StationInvoiceView(
                one.id(),
                one.preInvoiceId(),
                one.number(),
                one.issueDate(),
                one.state(),
                one.findings(),
                one.invoiceId(),
                one.currency(),
                one.claimed(),
                one.approved(),
                one.digest(),
                one.receivedAt());
    }
}
