package io.closeout.invoicing.matching;

import io.closeout.invoicing.issuing.Reason;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param invoiceId the station's invoice that it corrects
 * @param findings what does not agree: a key, and the values for its words
 * @param creditNoteId the credit note in the books, if it agrees
 * @param claimed what it gives back, with tax
 * @param expected what it was expected to give back, with tax
 */
public record StationCreditView(
        UUID id,
        UUID invoiceId,
        String number,
        LocalDate issueDate,
        StationDocument.State state,
        List<Reason> findings,
        @Nullable UUID creditNoteId,
        String currency,
        BigDecimal claimed,
        BigDecimal expected,
        String sha256,
        Instant receivedAt) {

    static StationCreditView of(StationCredit one) {
        return new StationCreditView(
                one.id(),
                one.invoiceId(),
                one.number(),
                one.issueDate(),
                one.state(),
                one.findings(),
                one.creditNoteId(),
                one.currency(),
                one.claimed(),
                one.approved(),
                one.digest(),
                one.receivedAt());
    }
}
