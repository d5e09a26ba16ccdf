package io.closeout.invoicing.einvoice;

import static java.math.RoundingMode.HALF_UP;

import io.closeout.invoicing.einvoice.CorpusCase.Feature;
import io.closeout.invoicing.issuing.Adjustment;
import io.closeout.invoicing.issuing.DocumentContent.Group;
import io.closeout.invoicing.issuing.DocumentContent.Subject;
import io.closeout.invoicing.issuing.DocumentContent.Totals;
import io.closeout.invoicing.issuing.DocumentLine;
import io.closeout.invoicing.pricing.Explanation;
import io.closeout.invoicing.pricing.Input;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

/** Lines and their sums, reckoned here anew and not by the code that they test. */
final class CorpusLines {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<String> UNITS = List.of("HUR", "KMT", "C62", "MTR", "LTR");
    private static final List<String> KEYS = List.of("line.labour", "line.travel", "line.part", "line.service");
    private static final List<String> TEXTS = List.of(
            "Türdichtung <oben> & \"unten\" gewechselt",
            "Înlocuire rezistență 3×2,5 kW – ok",
            "Joint]]>\u0000 \uD800 und\u2028mehr",
            "");

    private final CorpusCase wanted;
    private final Random random;
    private final int digits;
    private final List<Subject> subjects;
    private final List<DocumentLine> lines = new ArrayList<>();
    private final List<Adjustment> adjustments = new ArrayList<>();

    CorpusLines(CorpusCase wanted, Random random, List<Subject> subjects) {
        this.wanted = wanted;
        this.random = random;
        this.subjects = subjects;
        this.digits = Currency.getInstance(wanted.currency()).getDefaultFractionDigits();
        var count = wanted.has(Feature.MANY_LINES) ? 500 : 1 + random.nextInt(4) + subjects.size();
        for (var i = 0; i < count; i++) {
            lines.add(line(i));
        }
        adjust();
    }

    List<Subject> subjects() {
        return subjects;
    }

    List<DocumentLine> lines() {
        return lines;
    }

    List<Adjustment> adjustments() {
        return adjustments;
    }

    private DocumentLine line(int index) {
        var subject = subjects.get(index % subjects.size());
        var quantity = quantity(index);
        var price = new BigDecimal(random.nextInt(1_000_000)).movePointLeft(random.nextInt(5));
        var signed = isGivenBack(index) ? price.movePointLeft(2).negate() : price;
        var gross = quantity.multiply(signed).setScale(digits, HALF_UP);
        var changes =
                wanted.has(Feature.LINE_ALLOWANCE) && index % 2 == 0 ? List.of(off(gross)) : List.<Adjustment>of();
        return new DocumentLine(
                index + 1,
                subject.caseId() == null ? new UUID(5, 5) : subject.caseId(),
                "CUSTOMER",
                "L" + index,
                wanted.isCredit() ? index + 1 : null,
                KEYS.get(index % KEYS.size()),
                parameters(index),
                quantity,
                UNITS.get(index % UNITS.size()),
                signed,
                changes,
                net(index, gross, changes),
                wanted.category(),
                new BigDecimal(wanted.rates().get(index % wanted.rates().size())),
                wanted.isCredit() ? null : explanation(quantity, price));
    }

    private BigDecimal net(int index, BigDecimal gross, List<Adjustment> changes) {
        var net = changes.stream().map(Adjustment::signed).reduce(gross, BigDecimal::add);
        return isLastCredit(index) ? net.add(BigDecimal.ONE.movePointLeft(digits)) : net;
    }

    private boolean isGivenBack(int index) {
        return wanted.has(Feature.NEGATIVE_LINE) && index == 1;
    }

    /** It may take a cent more than quantity times price. */
    private boolean isLastCredit(int index) {
        return wanted.has(Feature.WHOLE_CREDIT) && index == 0;
    }

    private BigDecimal quantity(int index) {
        if (wanted.has(Feature.ZERO_LINE) && index == 0) {
            return BigDecimal.ZERO;
        }
        return switch (index % 4) {
            case 0 -> new BigDecimal(1 + random.nextInt(40)).divide(BigDecimal.valueOf(12), 6, HALF_UP);
            case 1 -> new BigDecimal(1 + random.nextInt(900)).movePointLeft(1);
            default -> new BigDecimal(1 + random.nextInt(20));
        };
    }

    private List<Input> parameters(int index) {
        return List.of(new Input("text", text(index)), new Input("code", index % 3 == 0 ? "SM-KIT <" + index : ""));
    }

    private String text(int index) {
        var text = TEXTS.get(index % TEXTS.size());
        return wanted.has(Feature.LONG_TEXT) ? "A very long story. ".repeat(200) + text : text;
    }

    private static Explanation explanation(BigDecimal quantity, BigDecimal price) {
        return new Explanation(
                "closeout-standard",
                "2026.1",
                List.of(
                        new Input("quantity", quantity.toPlainString()),
                        new Input("list", price.toPlainString()),
                        new Input("markup", "0")),
                "round2(quantity * list)");
    }

    private Adjustment off(BigDecimal gross) {
        var percent = new BigDecimal("7.5");
        var amount = gross.abs().multiply(percent).divide(HUNDRED, digits, HALF_UP);
        return new Adjustment(
                false, "95", "discount", List.of(), amount, percent, gross.abs(), wanted.category(), rate(0), null);
    }

    private void adjust() {
        var base = lines.stream().map(DocumentLine::net).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (wanted.has(Feature.ALLOWANCE)) {
            var percent = new BigDecimal("3");
            var amount = base.multiply(percent).divide(HUNDRED, digits, HALF_UP);
            adjustments.add(new Adjustment(
                    false, "95", "discount", List.of(), amount, percent, base, wanted.category(), rate(0), null));
        }
        if (wanted.has(Feature.CHARGE)) {
            var fee = new BigDecimal("7").setScale(digits, HALF_UP);
            adjustments.add(new Adjustment(
                    true, "FC", "freight", List.of(), fee, null, null, wanted.category(), rate(0), null));
        }
    }

    private BigDecimal rate(int index) {
        return new BigDecimal(wanted.rates().get(index));
    }

    List<Group> groups() {
        var taxable = new TreeMap<BigDecimal, BigDecimal>();
        lines.forEach(line -> taxable.merge(line.taxRate(), line.net(), BigDecimal::add));
        adjustments.forEach(one -> taxable.merge(one.taxRate(), one.signed(), BigDecimal::add));
        return taxable.entrySet().stream()
                .map(entry -> new Group(
                        wanted.category(),
                        entry.getKey(),
                        entry.getValue(),
                        entry.getValue().multiply(entry.getKey()).divide(HUNDRED, digits, HALF_UP),
                        wanted.exemption()))
                .toList();
    }

    Totals totals() {
        var sum = lines.stream().map(DocumentLine::net).reduce(BigDecimal.ZERO.setScale(digits), BigDecimal::add);
        var allowances = sum(false);
        var charges = sum(true);
        var net = sum.subtract(allowances).add(charges);
        var tax = groups().stream().map(Group::tax).reduce(BigDecimal.ZERO.setScale(digits), BigDecimal::add);
        var gross = net.add(tax);
        var prepaid = wanted.has(Feature.PREPAID)
                ? gross.divide(BigDecimal.valueOf(4), digits, HALF_UP)
                : BigDecimal.ZERO.setScale(digits);
        return new Totals(sum, allowances, charges, net, tax, gross, prepaid, gross.subtract(prepaid));
    }

    private BigDecimal sum(boolean charge) {
        return adjustments.stream()
                .filter(one -> one.charge() == charge)
                .map(Adjustment::amount)
                .reduce(BigDecimal.ZERO.setScale(digits), BigDecimal::add);
    }
}
