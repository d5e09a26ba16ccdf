package io.closeout.invoicing.dispute;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dispute as the interface shows it.
 *
 * @param lineNos empty for the whole invoice
 * @param amount what it froze when it was raised, tax included
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DisputeView(
        UUID id,
        UUID invoiceId,
        String state,
        List<Integer> lineNos,
        String reasonKey,
        @Nullable String words,
        BigDecimal amount,
        String currency,
        Instant openedAt,
        @Nullable Instant resolvedAt,
        @Nullable String answer,
        @Nullable UUID creditNoteId) {

    static DisputeView of(Dispute dispute) {
        return new DisputeView(
                dispute.id(),
                dispute.invoiceId(),
                dispute.state().name(),
                dispute.lineNos(),
                dispute.reasonKey(),
                dispute.words(),
                dispute.amount().amount(),
                dispute.amount().currencyCode(),
                dispute.openedAt(),
                dispute.resolvedAt(),
                dispute.answer(),
                dispute.creditNoteId());
    }
}
