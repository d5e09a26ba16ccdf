package io.closeout.invoicing.dispute;

import io.closeout.invoicing.dispute.DisputeTexts.Read;
import io.closeout.invoicing.issuing.DocumentLine;
import io.closeout.invoicing.issuing.Invoice;
import io.closeout.invoicing.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is disputed of an invoice.
 *
 * @param frozen all that is disputed now
 * @param mayRaise whether the reader may dispute something
 * @param lines of the invoice, to choose from
 */
public record DisputeSheet(UUID invoiceId, List<Row> rows, Money frozen, boolean mayRaise, List<DocumentLine> lines) {

    /** One dispute. */
    public record Row(
            UUID id,
            UUID invoiceId,
            String number,
            String buyer,
            List<Integer> lineNos,
            String reasonKey,
            @Nullable String words,
            BigDecimal amount,
            String currency,
            Instant openedAt,
            String state,
            @Nullable Instant resolvedAt,
            @Nullable String answer,
            @Nullable UUID creditNoteId,
            boolean forgotten,
            boolean mayResolve,
            boolean mayWithdraw) {

        static Row of(Dispute dispute, Read texts, Invoice invoice, Disputant disputant) {
            return new Row(
                    dispute.id(),
                    dispute.invoiceId(),
                    invoice.number(),
                    invoice.document().buyer().name(),
                    dispute.lineNos(),
                    dispute.reasonKey(),
                    texts.of(dispute.wordsId()),
                    dispute.amount().amount(),
                    dispute.amount().currencyCode(),
                    dispute.openedAt(),
                    dispute.state().name(),
                    dispute.resolvedAt(),
                    texts.of(dispute.answerId()),
                    dispute.creditNoteId(),
                    texts.lacksWordsOf(dispute),
                    dispute.isOpen() && disputant.isOffice(),
                    dispute.isOpen() && disputant.mayWithdraw(dispute));
        }

        /** The colour of its state. */
        public String tone() {
            return switch (state) {
                case "OPEN" -> "attention";
                case "UPHELD" -> "good";
                default -> "neutral";
            };
        }
    }

    public DisputeSheet {
        rows = List.copyOf(rows);
        lines = List.copyOf(lines);
    }

    public boolean isFrozen() {
        return frozen.isPositive();
    }
}
