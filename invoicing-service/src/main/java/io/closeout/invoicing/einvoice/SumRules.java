package io.closeout.invoicing.einvoice;

import static io.closeout.invoicing.einvoice.Rule.Topic.SUMS;

import io.closeout.invoicing.issuing.Adjustment;
import io.closeout.invoicing.issuing.DocumentContent.Group;
import io.closeout.invoicing.issuing.DocumentContent.Totals;
import io.closeout.invoicing.issuing.DocumentLine;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Rules of totals: each is exactly what its parts make. */
final class SumRules {

    private static final int MOST_DECIMALS = 2;

    static final List<Rule> ALL = List.of(
            new Rule(
                    "BR-CO-10",
                    SUMS,
                    e -> same(totals(e).lines(), sum(e.content().lines(), DocumentLine::net))),
            new Rule("BR-CO-11", SUMS, e -> same(totals(e).allowances(), changes(e, false))),
            new Rule("BR-CO-12", SUMS, e -> same(totals(e).charges(), changes(e, true))),
            new Rule(
                    "BR-CO-13",
                    SUMS,
                    e -> same(
                            totals(e).net(),
                            totals(e)
                                    .lines()
                                    .subtract(totals(e).allowances())
                                    .add(totals(e).charges()))),
            new Rule(
                    "BR-CO-14", SUMS, e -> same(totals(e).tax(), sum(e.content().taxGroups(), Group::tax))),
            new Rule(
                    "BR-CO-15",
                    SUMS,
                    e -> same(totals(e).gross(), totals(e).net().add(totals(e).tax()))),
            new Rule(
                    "BR-CO-16",
                    SUMS,
                    e -> same(
                            totals(e).payable(),
                            totals(e).gross().subtract(totals(e).prepaid()))),
            decimals(
                    "BR-DEC-01",
                    e -> e.changes().stream().map(one -> one.adjustment().amount())),
            decimals("BR-DEC-09", e -> Stream.of(totals(e).lines())),
            decimals("BR-DEC-10", e -> Stream.of(totals(e).allowances())),
            decimals("BR-DEC-11", e -> Stream.of(totals(e).charges())),
            decimals("BR-DEC-12", e -> Stream.of(totals(e).net())),
            decimals("BR-DEC-13", e -> Stream.of(totals(e).tax())),
            decimals("BR-DEC-14", e -> Stream.of(totals(e).gross())),
            decimals("BR-DEC-16", e -> Stream.of(totals(e).prepaid())),
            decimals("BR-DEC-18", e -> Stream.of(totals(e).payable())),
            decimals("BR-DEC-19", e -> e.content().taxGroups().stream().map(Group::taxable)),
            decimals("BR-DEC-20", e -> e.content().taxGroups().stream().map(Group::tax)),
            decimals("BR-DEC-23", e -> e.content().lines().stream().map(DocumentLine::net)),
            decimals(
                    "BR-DEC-24",
                    e -> e.lines().stream()
                            .flatMap(line -> line.changes().stream())
                            .map(one -> one.adjustment().amount())));

    private SumRules() {}

    private static Rule decimals(String id, Function<EInvoice, Stream<BigDecimal>> amounts) {
        return new Rule(
                id,
                SUMS,
                e -> amounts.apply(e).allMatch(one -> one.stripTrailingZeros().scale() <= MOST_DECIMALS));
    }

    private static Totals totals(EInvoice e) {
        return e.content().totals();
    }

    private static BigDecimal changes(EInvoice e, boolean charges) {
        return sum(
                e.content().adjustments().stream()
                        .filter(one -> one.charge() == charges)
                        .toList(),
                Adjustment::amount);
    }

    private static <T> BigDecimal sum(Collection<T> parts, Function<T, BigDecimal> amount) {
        return parts.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
        return one.compareTo(other) == 0;
    }
}
