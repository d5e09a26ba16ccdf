package io.closeout.invoicing.dispute;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.closeout.invoicing.dispute.DisputeTexts.Read;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dispute as the interface shows it.
 *
 * @param lineNos empty for the whole invoice
 * @param words absent if there are none, or if they were forgotten
 * @param forgotten whether words were written that nobody can read any more, because a party was erased
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
        @Nullable UUID creditNoteId,
        boolean forgotten) {

    /** For the answer to a command, which is kept as it was sent for repetitions: what a person wrote must not be in it. */
    static DisputeView withoutWords(Dispute dispute) {
        return of(dispute, null, null, false);
    }

    static DisputeView of(Dispute dispute, Read texts) {
        return of(dispute, texts.of(dispute.wordsId()), texts.of(dispute.answerId()), texts.lacksWordsOf(dispute));
    }

    private static DisputeView of(Dispute dispute, @Nullable String words, @Nullable String answer, boolean forgotten) {
        return new DisputeView(
                dispute.id(),
                dispute.invoiceId(),
                dispute.state().name(),
                dispute.lineNos(),
                dispute.reasonKey(),
                words,
                dispute.amount().amount(),
                dispute.amount().currencyCode(),
                dispute.openedAt(),
                dispute.resolvedAt(),
                answer,
                dispute.creditNoteId(),
                forgotten);
    }
}
