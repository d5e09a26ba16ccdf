package io.closeout.invoicing.dispute;

import io.closeout.invoicing.issuing.DocumentContent;
import io.closeout.invoicing.issuing.DocumentLine;
import io.closeout.invoicing.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What lines of an invoice are worth to the payer: what is left of them after credit notes, with their tax and their
 * share of the allowances and charges of the whole document.
 */
final class DisputedAmount {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final DocumentContent invoice;
    private final Map<Integer, BigDecimal> credited = new HashMap<>();

    DisputedAmount(DocumentContent invoice, Collection<DocumentContent> creditNotes) {
        this.invoice = invoice;
        creditNotes.stream()
                .flatMap(note -> note.lines().stream())
                .filter(line -> line.creditedLine() != null)
                .forEach(line -> credited.merge(number(line), line.net(), BigDecimal::add));
    }

    private static Integer number(DocumentLine creditLine) {
        return creditLine.creditedLine() == null ? Integer.valueOf(0) : creditLine.creditedLine();
    }

    /** @param lineNos all of them exist; empty for the whole invoice */
    Money of(Collection<Integer> lineNos, Money open) {
        var currency = Currency.getInstance(invoice.currency());
        var billed = sum(invoice.lines(), DocumentLine::net);
        if (lineNos.isEmpty() || billed.signum() == 0) {
            return open;
        }
        var disputed = invoice.lines().stream()
                .filter(line -> lineNos.contains(line.lineNo()))
                .toList();
        var share = sum(disputed, this::left).multiply(invoice.totals().gross()).divide(billed, MathContext.DECIMAL64);
        return Money.rounded(share.max(BigDecimal.ZERO), currency).min(open);
    }

    private BigDecimal left(DocumentLine line) {
        return line.net().subtract(credited.getOrDefault(line.lineNo(), BigDecimal.ZERO));
    }

    private static BigDecimal sum(Collection<DocumentLine> lines, Function<DocumentLine, BigDecimal> net) {
        return lines.stream()
                .map(line ->
                        net.apply(line).multiply(HUNDRED.add(line.taxRate())).divide(HUNDRED))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
