package io.closeout.invoicing.issuing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.closeout.invoicing.issuing.DocumentContent.Group;
import io.closeout.invoicing.issuing.DocumentContent.Totals;
import io.closeout.invoicing.money.Money;
import java.math.BigDecimal;
import java.util.List;

/**
 * A credit note as it would be, and what it would do to its invoice. Amounts in the currency of the invoice.
 *
 * @param cancels whether nothing of the invoice would be left
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CreditPreview(
        String currency,
        List<DocumentLine> lines,
        List<Adjustment> adjustments,
        List<Group> taxGroups,
        Totals totals,
        boolean cancels,
        Effect effect) {

    /**
     * @param openBefore what is open of the invoice now
     * @param openAfter what would be
     * @param owed what was paid already and would be owed to the payer
     */
    public record Effect(BigDecimal openBefore, BigDecimal openAfter, BigDecimal owed) {}

    /** What is left of a line. */
    public record Left(DocumentLine line, BigDecimal quantity, BigDecimal net) {

        static Left of(CreditableLine left) {
            return new Left(left.line(), left.quantity(), left.net());
        }

        public boolean isEmpty() {
            return net.signum() == 0;
        }
    }

    static CreditPreview of(Invoice invoice, Creditable.Note note) {
        var open = invoice.openBalance();
        var gross = new Money(note.totals().gross(), invoice.currency());
        var taken = gross.min(open);
        return new CreditPreview(
                invoice.currency().getCurrencyCode(),
                note.lines(),
                note.adjustments(),
                note.groups(),
                note.totals(),
                note.cancels(),
                new Effect(
                        open.amount(),
                        open.minus(taken).amount(),
                        gross.minus(taken).amount()));
    }
}
