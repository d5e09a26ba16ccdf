package io.closeout.invoicing.einvoice;

import static io.closeout.invoicing.einvoice.Rule.Topic.CODES;
import static io.closeout.invoicing.einvoice.Rule.Topic.LINES;
import static io.closeout.invoicing.einvoice.Rule.Topic.SUMS;

import io.closeout.invoicing.einvoice.EInvoice.Change;
import io.closeout.invoicing.einvoice.EInvoice.Line;
import io.closeout.invoicing.issuing.Adjustment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Rules of lines, and of allowances and charges wherever they stand. */
final class LineRules {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    // UNTDID 5189.
    private static final Set<String> ALLOWANCES = Set.of(
            "41", "42", "60", "62", "63", "64", "65", "66", "67", "68", "70", "71", "88", "95", "100", "102", "103",
            "104", "105");
    // UNTDID 7161 has a code of two or three letters for each service.
    private static final String CHARGE = "[A-Z]{2,3}|L1|V[12]";

    static final List<Rule> ALL = List.of(
            new Rule("BR-16", LINES, e -> !e.lines().isEmpty()),
            new Rule(
                    "BR-21",
                    LINES,
                    e -> e.lines().stream()
                                    .map(one -> one.line().lineNo())
                                    .distinct()
                                    .count()
                            == e.lines().size()),
            every("BR-25", LINES, line -> !line.name().isBlank()),
            every("BR-CL-23", CODES, line -> UnitCodes.contains(line.unit())),
            every(
                    "BR-30",
                    LINES,
                    line -> line.period() == null
                            || !line.period().to().isBefore(line.period().from())),
            new Rule("PEPPOL-EN16931-R120", SUMS, e -> e.lines().stream().allMatch(LineRules::addsUp)),
            changes("BR-31", SUMS, one -> one.adjustment().amount().signum() >= 0),
            changes(
                    "BR-CL-19",
                    CODES,
                    one -> one.adjustment().charge()
                            || ALLOWANCES.contains(one.adjustment().reasonCode())),
            changes(
                    "BR-CL-20",
                    CODES,
                    one -> !one.adjustment().charge()
                            || one.adjustment().reasonCode().matches(CHARGE)),
            changes(
                    "PEPPOL-EN16931-R041",
                    SUMS,
                    one -> one.adjustment().percent() == null
                            || one.adjustment().base() != null),
            changes(
                    "PEPPOL-EN16931-R042",
                    SUMS,
                    one -> one.adjustment().base() == null || one.adjustment().percent() != null),
            changes("PEPPOL-EN16931-R040", SUMS, one -> isPercentOfBase(one.adjustment())));

    private LineRules() {}

    private static Rule every(String id, Rule.Topic topic, Predicate<Line> holds) {
        return new Rule(id, topic, e -> e.lines().stream().allMatch(holds));
    }

    private static Rule changes(String id, Rule.Topic topic, Predicate<Change> holds) {
        return new Rule(
                id,
                topic,
                e -> Stream.concat(e.changes().stream(), e.lines().stream().flatMap(line -> line.changes().stream()))
                        .allMatch(holds));
    }

    /** To the cent, where the official rule allows two. */
    private static boolean addsUp(Line line) {
        var net = line.line().net();
        var product = line.quantity().multiply(line.price()).divide(line.base(), net.scale(), RoundingMode.HALF_UP);
        return line.changes().stream()
                        .map(change -> change.adjustment().signed())
                        .reduce(product, BigDecimal::add)
                        .compareTo(net)
                == 0;
    }

    private static boolean isPercentOfBase(Adjustment one) {
        return one.percent() == null
                || one.base() == null
                || one.base()
                                .multiply(one.percent())
                                .divide(HUNDRED, one.amount().scale(), RoundingMode.HALF_UP)
                                .compareTo(one.amount())
                        == 0;
    }
}
