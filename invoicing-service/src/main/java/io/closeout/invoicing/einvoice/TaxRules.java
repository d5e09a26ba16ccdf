package io.closeout.invoicing.einvoice;

import static io.closeout.invoicing.einvoice.Rule.Topic.TAX;

import io.closeout.invoicing.issuing.DocumentContent.Group;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Rules of each VAT category, numbered alike: 02 numbers, 05 to 07 rates, 08 and 09 amounts, 10 the reason. */
final class TaxRules {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** How the official rules of a category are called. */
    private static final Map<String, String> NAMES =
            new TreeMap<>(Map.of("S", "S", "Z", "Z", "E", "E", "AE", "AE", "K", "IC", "G", "G", "O", "O"));

    private TaxRules() {}

    static List<Rule> all() {
        var rules = new ArrayList<Rule>(List.of(
                new Rule("BR-CO-18", TAX, e -> !e.taxes().isEmpty()),
                new Rule(
                        "BR-CL-18",
                        TAX,
                        e -> e.lines().stream()
                                .allMatch(line -> NAMES.containsKey(line.line().taxCategory()))),
                new Rule("BR-CO-17", TAX, e -> e.taxes().stream().allMatch(tax -> isRateOfTaxable(e, tax.group()))),
                new Rule("BR-IC-12", TAX, e -> !uses(e, "K") || e.deliverTo() != null),
                new Rule("BR-O-11", TAX, e -> !uses(e, "O") || e.taxes().size() == 1),
                new Rule(
                        "BR-O-12",
                        TAX,
                        e -> !uses(e, "O")
                                || e.lines().stream()
                                        .allMatch(line ->
                                                line.line().taxCategory().equals("O")))));
        NAMES.forEach((category, name) -> rules.addAll(of(category, "BR-%s-".formatted(name))));
        return rules;
    }

    private static List<Rule> of(String category, String name) {
        var rules = new ArrayList<Rule>();
        rules.add(rule(name + "01", category, e -> hasOneGroupForEachRate(e, category)));
        rules.add(rule(name + "02", category, e -> hasNumbers(e, category)));
        rules.add(rule(
                name + "05",
                category,
                e -> e.content().lines().stream()
                        .allMatch(line -> isRate(category, line.taxCategory(), line.taxRate()))));
        rules.add(rule(
                name + "06",
                category,
                e -> e.content().adjustments().stream()
                        .allMatch(one -> isRate(category, one.taxCategory(), one.taxRate()))));
        rules.add(rule(
                name + "08",
                category,
                e -> groups(e, category).allMatch(group -> taxable(e, group).compareTo(group.taxable()) == 0)));
        rules.addAll(ofAmounts(category, name));
        return rules;
    }

    private static List<Rule> ofAmounts(String category, String name) {
        var rules = new ArrayList<Rule>();
        if (!category.equals("S")) {
            rules.add(rule(
                    name + "09",
                    category,
                    e -> groups(e, category).allMatch(group -> group.tax().signum() == 0)));
        }
        // Where tax is charged, or charged at zero, there is nothing to excuse; all other groups get their words.
        if (Set.of("S", "Z").contains(category)) {
            rules.add(rule(
                    name + "10", category, e -> groups(e, category).allMatch(group -> group.exemptionCode() == null)));
        }
        return rules;
    }

    private static Rule rule(String id, String category, Predicate<EInvoice> holds) {
        return new Rule(id, TAX, e -> !uses(e, category) || holds.test(e));
    }

    private static boolean uses(EInvoice e, String category) {
        return e.content().lines().stream().anyMatch(line -> line.taxCategory().equals(category))
                || groups(e, category).findAny().isPresent();
    }

    private static Stream<Group> groups(EInvoice e, String category) {
        return e.content().taxGroups().stream().filter(group -> group.category().equals(category));
    }

    private static boolean hasOneGroupForEachRate(EInvoice e, String category) {
        var rates =
                groups(e, category).map(group -> Decimals.number(group.rate())).toList();
        return Set.copyOf(rates).size() == rates.size()
                && e.content().lines().stream()
                        .filter(line -> line.taxCategory().equals(category))
                        .allMatch(line -> rates.contains(Decimals.number(line.taxRate())));
    }

    // Directive 2006/112/EC art. 226 (3) and (4): the buyer's own VAT number, where he owes the tax or it is exempt.
    private static boolean hasNumbers(EInvoice e, String category) {
        var seller = e.seller().vatId() != null;
        return switch (category) {
            case "O" -> !seller && e.buyer().vatId() == null;
            case "AE", "K" -> seller && e.buyer().vatId() != null;
            default -> seller;
        };
    }

    private static boolean isRate(String category, String used, BigDecimal rate) {
        return !used.equals(category) || (category.equals("S") ? rate.signum() > 0 : rate.signum() == 0);
    }

    private static BigDecimal taxable(EInvoice e, Group group) {
        var lines = e.content().lines().stream()
                .filter(line -> belongs(group, line.taxCategory(), line.taxRate()))
                .map(line -> line.net());
        var changes = e.content().adjustments().stream()
                .filter(one -> belongs(group, one.taxCategory(), one.taxRate()))
                .map(one -> one.signed());
        return Stream.concat(lines, changes).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean belongs(Group group, String category, BigDecimal rate) {
        return group.category().equals(category) && group.rate().compareTo(rate) == 0;
    }

    /** To the cent; the last credit note of an invoice takes what is left of its tax, a cent or so beside its own. */
    private static boolean isRateOfTaxable(EInvoice e, Group group) {
        var exact = group.taxable()
                .multiply(group.rate())
                .divide(HUNDRED, group.tax().scale(), RoundingMode.HALF_UP);
        return e.content().isCreditNote()
                ? exact.subtract(group.tax()).abs().compareTo(BigDecimal.ONE) < 0
                : exact.compareTo(group.tax()) == 0;
    }
}
