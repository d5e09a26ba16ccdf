package io.closeout.invoicing.einvoice;

import io.closeout.invoicing.einvoice.EInvoice.Change;
import io.closeout.invoicing.einvoice.EInvoice.Line;
import io.closeout.invoicing.einvoice.EInvoice.Period;
import io.closeout.invoicing.issuing.Adjustment;
import io.closeout.invoicing.issuing.DocumentContent;
import io.closeout.invoicing.issuing.DocumentContent.Subject;
import io.closeout.invoicing.issuing.DocumentLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The lines of a document in the terms of EN 16931 (BG-25). */
final class EInvoiceLines {

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);
    private static final int FRENCH_DECIMALS = 4;

    private final DocumentContent content;
    private final Profile profile;
    private final EInvoiceWords words;
    private final Map<UUID, Subject> subjects = new HashMap<>();

    EInvoiceLines(DocumentContent content, Profile profile, EInvoiceWords words) {
        this.content = content;
        this.profile = profile;
        this.words = words;
        for (var subject : content.subjects()) {
            if (subject.caseId() != null) {
                subjects.putIfAbsent(subject.caseId(), subject);
            }
        }
    }

    /** @param explained whether each says how its price came about */
    List<Line> all(boolean explained) {
        return content.lines().stream().map(line -> line(line, explained)).toList();
    }

    /** How much of what at which price; the price is that of {@code base} units. */
    private record Measure(BigDecimal quantity, String unit, BigDecimal price, BigDecimal base) {}

    private Line line(DocumentLine line, boolean explained) {
        var measure = measure(line);
        // Of several cases each line says which one it bills; of one the document does.
        var subject = content.subjects().size() > 1 ? subjects.get(line.caseId()) : null;
        return new Line(
                line,
                explained ? note(line, subject) : null,
                words.name(line),
                XmlText.line(words.document().text(line)),
                XmlText.line(words.document().code(line)),
                measure.quantity(),
                measure.unit(),
                measure.price(),
                measure.base(),
                changes(line),
                subject == null ? null : XmlText.line(subject.serialNumber()),
                subject == null ? null : new Period(subject.serviceFrom(), subject.serviceTo()));
    }

    private @Nullable String note(DocumentLine line, @Nullable Subject subject) {
        var parts = new ArrayList<String>();
        if (subject != null) {
            add(parts, "line.report", subject.reportNumber());
            add(parts, "line.order", content.orderReference() == null ? subject.orderReference() : null);
        }
        var why = words.why(line);
        if (why != null) {
            parts.add(why);
        }
        return parts.isEmpty() ? null : String.join("; ", parts);
    }

    private void add(List<String> parts, String key, @Nullable String value) {
        var text = XmlText.line(value);
        if (text != null) {
            parts.add(words.say(key, text));
        }
    }

    // A price is never negative (BR-27), so what is given back is a negative quantity.
    private Measure measure(DocumentLine line) {
        var sign = line.unitPrice().signum() < 0 ? BigDecimal.ONE.negate() : BigDecimal.ONE;
        var quantity = line.quantity().multiply(sign);
        var price = line.unitPrice().abs();
        var plain = new Measure(quantity, line.unit(), price, BigDecimal.ONE);
        return profile == Profile.FRANCE && decimals(quantity) > FRENCH_DECIMALS ? minutes(plain, line) : plain;
    }

    // Twenty minutes are no number of hours with the four decimals that France takes (BR-FR-DEC-02).
    private static Measure minutes(Measure hours, DocumentLine line) {
        var minutes = hours.quantity().multiply(MINUTES).setScale(FRENCH_DECIMALS, RoundingMode.HALF_UP);
        var counted = decimals(minutes) > 1 ? minutes.setScale(0, RoundingMode.HALF_UP) : minutes;
        var sum = counted.multiply(hours.price()).divide(MINUTES, line.net().scale(), RoundingMode.HALF_UP);
        var product = product(line);
        if (hours.unit().equals("HUR") && sum.compareTo(product) == 0) {
            return new Measure(counted, "MIN", hours.price(), MINUTES);
        }
        var one = product.signum() < 0 ? BigDecimal.ONE.negate() : BigDecimal.ONE;
        return new Measure(one, "C62", product.abs(), BigDecimal.ONE);
    }

    private static BigDecimal product(DocumentLine line) {
        return line.quantity().multiply(line.unitPrice()).setScale(line.net().scale(), RoundingMode.HALF_UP);
    }

    private static int decimals(BigDecimal number) {
        return Math.max(0, number.stripTrailingZeros().scale());
    }

    /** What the allowances of the line take away, less its charges. */
    private static BigDecimal discounts(DocumentLine line) {
        return line.adjustments().stream()
                .map(Adjustment::signed)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .negate();
    }

    private List<Change> changes(DocumentLine line) {
        var changes = new ArrayList<Change>();
        line.adjustments().forEach(one -> changes.add(words.change(one)));
        var rest = content.isCreditNote() ? rest(line) : BigDecimal.ZERO;
        if (rest.signum() != 0) {
            changes.add(new Change(roundedOff(line, rest), words.say("rounding")));
        }
        return changes;
    }

    /** The last credit of a line takes what is left of it, which may be a cent beside quantity times price. */
    private static BigDecimal rest(DocumentLine line) {
        return line.net().subtract(product(line)).add(discounts(line));
    }

    private static Adjustment roundedOff(DocumentLine line, BigDecimal rest) {
        var charge = rest.signum() > 0;
        return new Adjustment(
                charge,
                charge ? "ABK" : "104",
                "rounding",
                List.of(),
                rest.abs(),
                null,
                null,
                line.taxCategory(),
                line.taxRate(),
                null);
    }
}
