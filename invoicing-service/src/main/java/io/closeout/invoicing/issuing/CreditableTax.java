package io.closeout.invoicing.issuing;

import io.closeout.invoicing.issuing.DocumentContent.Group;
import io.closeout.invoicing.issuing.DocumentContent.TaxCurrency;
import io.closeout.invoicing.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is left of the tax groups of an invoice. */
final class CreditableTax {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Currency currency;
    private final SortedMap<String, Group> left = new TreeMap<>();
    private @Nullable TaxCurrency inTaxCurrency;

    CreditableTax(DocumentContent invoice, Currency currency) {
        this.currency = currency;
        this.inTaxCurrency = invoice.taxCurrency();
        invoice.taxGroups().forEach(group -> left.put(key(group.category(), group.rate()), group));
    }

    void take(DocumentContent note) {
        note.taxGroups()
                .forEach(group -> left.computeIfPresent(
                        key(group.category(), group.rate()),
                        (key, rest) -> with(
                                rest,
                                rest.taxable().subtract(group.taxable()),
                                rest.tax().subtract(group.tax()))));
        var noted = note.taxCurrency();
        if (inTaxCurrency != null && noted != null) {
            inTaxCurrency = with(inTaxCurrency, inTaxCurrency.tax().subtract(noted.tax()));
        }
    }

    /** All of it, without groups of which nothing is left. */
    List<Group> rest() {
        return left.values().stream()
                .filter(group -> group.taxable().signum() != 0 || group.tax().signum() != 0)
                .toList();
    }

    /** The taxable amount that is left of a group. */
    BigDecimal taxable(String key) {
        var rest = left.get(key);
        return rest == null ? BigDecimal.ZERO : rest.taxable();
    }

    /** @throws CreditRefusedException for more than is left of a group */
    List<Group> of(List<DocumentLine> lines, List<Adjustment> adjustments) {
        var groups = new ArrayList<Group>();
        left.forEach((key, rest) -> {
            var taxable = adjustments.stream()
                    .filter(one -> key(one).equals(key))
                    .map(Adjustment::signed)
                    .reduce(sum(lines, key), BigDecimal::add);
            if (!Within.of(rest.taxable()).holds(taxable)) {
                throw new CreditRefusedException("At most %s without tax is left at %s%% VAT."
                        .formatted(
                                rest.taxable().max(BigDecimal.ZERO).toPlainString(),
                                rest.rate().stripTrailingZeros().toPlainString()));
            }
            if (taxable.signum() != 0) {
                groups.add(with(rest, taxable, tax(rest, taxable)));
            }
        });
        return groups;
    }

    private BigDecimal tax(Group rest, BigDecimal taxable) {
        var own = Money.rounded(taxable.multiply(rest.rate()).divide(HUNDRED), currency);
        return Within.of(rest.tax()).clamp(own.amount());
    }

    /** The tax of a credit note in the currency of the tax office, at the rate of the invoice (art. 91, 230). */
    @Nullable
    TaxCurrency inTaxCurrency(BigDecimal tax, boolean last) {
        var rest = inTaxCurrency;
        if (rest == null || last) {
            return rest;
        }
        var own = Money.rounded(tax.multiply(rest.rate()), Currency.getInstance(rest.currency()));
        return with(rest, Within.of(rest.tax()).clamp(own.amount()));
    }

    static BigDecimal sum(Collection<DocumentLine> lines, String key) {
        return lines.stream()
                .filter(line -> key(line.taxCategory(), line.taxRate()).equals(key))
                .map(DocumentLine::net)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static String key(Adjustment adjustment) {
        return key(adjustment.taxCategory(), adjustment.taxRate());
    }

    static String key(String category, BigDecimal rate) {
        return category + " " + rate.stripTrailingZeros().toPlainString();
    }

    private static Group with(Group like, BigDecimal taxable, BigDecimal tax) {
        return new Group(like.category(), like.rate(), taxable, tax, like.exemptionCode());
    }

    private static TaxCurrency with(TaxCurrency like, BigDecimal tax) {
        return new TaxCurrency(like.currency(), tax, like.rate(), like.rateDate(), like.source());
    }
}
