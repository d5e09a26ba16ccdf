package io.closeout.invoicing.issuing;

import io.closeout.invoicing.issuing.DocumentContent.Group;
import io.closeout.invoicing.issuing.DocumentContent.Totals;
import io.closeout.invoicing.money.Money;
import io.closeout.invoicing.tax.TaxBreakdown;
import io.closeout.invoicing.tax.TaxedAmount;
import io.closeout.invoicing.tax.VatCategory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What is left of an invoice to be credited. A credit note adds up by itself; only the one that takes the last of the
 * invoice takes what is left of its tax, too, so that invoice and credit notes make zero to the cent.
 */
final class Creditable {

    /** Lines, tax and totals of a credit note. */
    record Note(List<DocumentLine> lines, List<Group> groups, Totals totals, boolean cancels) {}

    private record Rest(DocumentLine line, BigDecimal quantity, BigDecimal net) {}

    private final Currency currency;
    private final SortedMap<Integer, Rest> rest = new TreeMap<>();
    private final Map<String, Group> untaxed = new HashMap<>();

    Creditable(DocumentContent invoice, Collection<DocumentContent> earlierNotes) {
        this.currency = Currency.getInstance(invoice.currency());
        invoice.lines().forEach(line -> rest.put(line.lineNo(), new Rest(line, line.quantity(), line.net())));
        invoice.taxGroups().forEach(group -> untaxed.put(key(group), group));
        for (var note : earlierNotes) {
            note.lines().forEach(this::take);
            note.taxGroups().forEach(group -> untaxed.computeIfPresent(key(group), (key, left) -> less(left, group)));
        }
    }

    boolean isEmpty() {
        return rest.values().stream().allMatch(left -> left.net().signum() == 0);
    }

    /** Everything that is left. */
    Note all() {
        return of(lines(line -> true));
    }

    /** All that is left of some lines, by line number. */
    SortedMap<Integer, BigDecimal> lines(Predicate<DocumentLine> wanted) {
        var quantities = new TreeMap<Integer, BigDecimal>();
        rest.forEach((number, left) -> {
            if (left.net().signum() > 0 && wanted.test(left.line())) {
                quantities.put(number, left.quantity());
            }
        });
        return quantities;
    }

    /**
     * Some of the lines.
     *
     * @param quantities by line number
     * @throws CreditRefusedException for a line that is not there, or more than is left of it
     */
    Note of(SortedMap<Integer, BigDecimal> quantities) {
        var lines = new ArrayList<DocumentLine>();
        quantities.forEach((number, quantity) -> lines.add(credit(lines.size() + 1, number, quantity)));
        lines.forEach(this::take);
        var breakdown = TaxBreakdown.of(lines.stream().map(this::taxed).toList(), currency);
        if (!isEmpty()) {
            var groups =
                    Documents.groups(breakdown).stream().map(this::asInvoiced).toList();
            return new Note(lines, groups, Documents.totals(breakdown), false);
        }
        var groups = untaxed.values().stream()
                .filter(group -> group.taxable().signum() > 0)
                .sorted(Comparator.comparing(Creditable::key))
                .toList();
        return new Note(lines, groups, totals(groups), true);
    }

    /** With the reason that the invoice gave for not charging tax. */
    private Group asInvoiced(Group credited) {
        var invoiced = untaxed.getOrDefault(key(credited), credited);
        return new Group(
                credited.category(),
                credited.rate(),
                credited.taxable(),
                credited.tax(),
                invoiced.exemptionCode(),
                invoiced.exemptionReason(),
                invoiced.note());
    }

    /** How much of a line is left. */
    BigDecimal left(int lineNo) {
        var left = rest.get(lineNo);
        return left == null ? BigDecimal.ZERO : left.quantity();
    }

    private DocumentLine credit(int lineNo, int credited, BigDecimal quantity) {
        var left = rest.get(credited);
        if (left == null || left.net().signum() == 0) {
            throw new CreditRefusedException("Nothing is left of line %d.".formatted(credited));
        }
        if (quantity.signum() <= 0 || quantity.compareTo(left.quantity()) > 0) {
            throw new CreditRefusedException("Of line %d, more than 0 and at most %s can be credited."
                    .formatted(credited, left.quantity().stripTrailingZeros().toPlainString()));
        }
        var net = quantity.compareTo(left.quantity()) == 0 ? left.net() : partOf(left, quantity);
        if (net.signum() == 0) {
            throw new CreditRefusedException("That little of line %d is worth nothing.".formatted(credited));
        }
        return left.line().credited(lineNo, quantity, net);
    }

    private BigDecimal partOf(Rest left, BigDecimal quantity) {
        var net = Money.rounded(quantity.multiply(left.line().unitPrice()), currency);
        return net.min(new Money(left.net(), currency)).amount();
    }

    private void take(DocumentLine credited) {
        if (credited.creditedLine() != null) {
            rest.computeIfPresent(
                    credited.creditedLine(),
                    (number, left) -> new Rest(
                            left.line(),
                            left.quantity().subtract(credited.quantity()),
                            left.net().subtract(credited.net())));
        }
    }

    private TaxedAmount taxed(DocumentLine line) {
        return new TaxedAmount(
                VatCategory.valueOf(line.taxCategory()), line.taxRate(), new Money(line.net(), currency));
    }

    private static Totals totals(List<Group> groups) {
        var net = groups.stream().map(Group::taxable).reduce(BigDecimal.ZERO, BigDecimal::add);
        var tax = groups.stream().map(Group::tax).reduce(BigDecimal.ZERO, BigDecimal::add);
        var gross = net.add(tax);
        var none = BigDecimal.ZERO.setScale(gross.scale());
        return new Totals(net, none, none, net, tax, gross, none, gross);
    }

    private static Group less(Group left, Group credited) {
        return new Group(
                left.category(),
                left.rate(),
                left.taxable().subtract(credited.taxable()),
                left.tax().subtract(credited.tax()),
                left.exemptionCode(),
                left.exemptionReason(),
                left.note());
    }

    private static String key(Group group) {
        return group.category() + " " + group.rate().stripTrailingZeros().toPlainString();
    }
}
