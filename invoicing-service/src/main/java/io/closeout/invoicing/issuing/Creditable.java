package io.closeout.invoicing.issuing;

import static java.util.stream.Collectors.toCollection;

import io.closeout.invoicing.issuing.DocumentContent.Group;
import io.closeout.invoicing.issuing.DocumentContent.TaxCurrency;
import io.closeout.invoicing.issuing.DocumentContent.Totals;
import io.closeout.invoicing.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is left of an invoice to be credited. A credit note adds up by itself; only the one that takes the last of the
 * invoice takes what is left of its tax and of what was allowed or charged on the whole, too, so that invoice and credit
 * notes make zero to the cent. None takes more of a tax group than is left of it.
 */
final class Creditable {

    /** Lines, tax and totals of a credit note. */
    record Note(
            List<DocumentLine> lines,
            List<Adjustment> adjustments,
            List<Group> groups,
            Totals totals,
            @Nullable TaxCurrency taxCurrency,
            boolean cancels) {}

    private final Currency currency;
    private final DocumentContent invoice;
    private final SortedMap<Integer, CreditableLine> lines = new TreeMap<>();
    private final List<CreditableAdjustment> adjustments;
    private final CreditableTax tax;

    Creditable(DocumentContent invoice, Collection<DocumentContent> earlierNotes) {
        this.currency = Currency.getInstance(invoice.currency());
        this.invoice = invoice;
        this.tax = new CreditableTax(invoice, currency);
        this.adjustments =
                invoice.adjustments().stream().map(CreditableAdjustment::of).collect(toCollection(ArrayList::new));
        invoice.lines().forEach(line -> lines.put(line.lineNo(), CreditableLine.of(line)));
        for (var note : earlierNotes) {
            note.lines().forEach(this::take);
            note.adjustments().forEach(this::take);
            tax.take(note);
        }
    }

    boolean isEmpty() {
        return lines.values().stream().allMatch(CreditableLine::isEmpty);
    }

    /** Everything that is left. */
    Note all() {
        return of(lines(line -> true));
    }

    /** All that is left of some lines, by line number. */
    SortedMap<Integer, CreditedPart> lines(Predicate<DocumentLine> wanted) {
        var parts = new TreeMap<Integer, CreditedPart>();
        lines.forEach((number, left) -> {
            if (!left.isEmpty() && wanted.test(left.line())) {
                parts.put(number, CreditedPart.ALL);
            }
        });
        return parts;
    }

    /**
     * Some of the lines.
     *
     * @param parts by line number
     * @throws CreditRefusedException for a line that is not there, or more than is left of it
     */
    Note of(SortedMap<Integer, CreditedPart> parts) {
        var credited = new ArrayList<DocumentLine>();
        parts.forEach((number, part) -> credited.add(line(number).credit(credited.size() + 1, part, currency)));
        credited.forEach(this::take);
        var last = isEmpty();
        var given = adjust(credited, last);
        var groups = last ? tax.rest() : tax.of(credited, given);
        var totals = totals(credited, given, groups);
        if (totals.gross().signum() < 0 || (totals.gross().signum() == 0 && !last)) {
            throw new CreditRefusedException("A credit note cannot take more back than it gives.");
        }
        return new Note(credited, given, groups, totals, tax.inTaxCurrency(totals.tax(), last), last);
    }

    /** How much of a line is left; zero of one that is not there. */
    BigDecimal left(int lineNo) {
        var left = lines.get(lineNo);
        return left == null ? BigDecimal.ZERO : left.quantity();
    }

    /** What is left of each line, by its number. */
    Collection<CreditableLine> rests() {
        return lines.values();
    }

    private CreditableLine line(int number) {
        var left = lines.get(number);
        if (left == null) {
            throw new CreditRefusedException("Nothing is left of line %d.".formatted(number));
        }
        return left;
    }

    private List<Adjustment> adjust(List<DocumentLine> credited, boolean last) {
        var shares = new CreditedShares(invoice, lines, tax, currency).of(adjustments, credited, last);
        var given = new ArrayList<Adjustment>();
        for (var i = 0; i < adjustments.size(); i++) {
            var one = adjustments.get(i);
            if (shares.get(i).signum() != 0) {
                var base = CreditableTax.sum(credited, CreditableTax.key(one.original()));
                given.add(one.credited(shares.get(i), base, currency));
                adjustments.set(i, one.without(shares.get(i)));
            }
        }
        return given;
    }

    private void take(DocumentLine credited) {
        if (credited.creditedLine() != null) {
            lines.computeIfPresent(credited.creditedLine(), (number, left) -> left.without(credited));
        }
    }

    private void take(Adjustment credited) {
        var open = credited.amount();
        for (var i = 0; i < adjustments.size() && open.signum() > 0; i++) {
            var one = adjustments.get(i);
            if (one.isLike(credited)) {
                var taken = open.min(one.left());
                adjustments.set(i, one.without(taken));
                open = open.subtract(taken);
            }
        }
    }

    private Totals totals(List<DocumentLine> credited, List<Adjustment> given, List<Group> groups) {
        var zero = Money.zero(currency).amount();
        var sum = credited.stream().map(DocumentLine::net).reduce(zero, BigDecimal::add);
        var allowances = sum(given, false);
        var charges = sum(given, true);
        var net = sum.subtract(allowances).add(charges);
        var taxes = groups.stream().map(Group::tax).reduce(zero, BigDecimal::add);
        var gross = net.add(taxes);
        return new Totals(sum, allowances, charges, net, taxes, gross, zero, gross);
    }

    private BigDecimal sum(List<Adjustment> given, boolean charges) {
        return given.stream()
                .filter(one -> one.charge() == charges)
                .map(Adjustment::amount)
                .reduce(Money.zero(currency).amount(), BigDecimal::add);
    }
}
