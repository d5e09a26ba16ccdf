package io.closeout.invoicing.tax;

import io.closeout.invoicing.money.Money;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Totals as EN 16931 reckons them: VAT is rounded once per category and rate (BR-CO-17), never per line.
 *
 * @param groups sorted by category and rate
 */
public record TaxBreakdown(List<Group> groups, Money net, Money tax, Money gross) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @param rate percent */
    public record Group(
            VatCategory category,
            BigDecimal rate,
            Money taxable,
            Money tax,
            @Nullable String exemptionCode) {}

    private record Key(VatCategory category, BigDecimal rate) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::category).thenComparing(Key::rate);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    public TaxBreakdown {
        groups = List.copyOf(groups);
    }

    public static TaxBreakdown of(Collection<TaxedAmount> amounts, Currency currency) {
        var taxable = new TreeMap<Key, Money>();
        amounts.forEach(amount -> taxable.merge(new Key(amount.category(), amount.rate()), amount.net(), Money::plus));
        var groups = taxable.entrySet().stream()
                .map(entry -> group(entry.getKey(), entry.getValue()))
                .toList();
        var zero = Money.zero(currency);
        var net = groups.stream().map(Group::taxable).reduce(zero, Money::plus);
        var tax = groups.stream().map(Group::tax).reduce(zero, Money::plus);
        return new TaxBreakdown(groups, net, tax, net.plus(tax));
    }

    private static Group group(Key key, Money taxable) {
        var tax = Money.rounded(taxable.amount().multiply(key.rate()).divide(HUNDRED), taxable.currency());
        return new Group(
                key.category(), key.rate(), taxable, tax, key.category().exemptionCode());
    }
}
