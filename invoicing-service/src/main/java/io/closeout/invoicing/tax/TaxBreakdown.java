package io.closeout.invoicing.tax;

import static java.util.stream.Collectors.groupingBy;

import io.closeout.invoicing.money.Money;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Totals as EN 16931 reckons them: VAT is rounded once per category and rate (BR-CO-17), never per line.
 *
 * @param groups sorted by category and rate
 */
public record TaxBreakdown(List<Group> groups, Money net, Money tax, Money gross) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * @param rate percent
     * @param exemptionCode null where tax is charged, there is no code, or several reasons meet
     * @param reasonKeys every reason once, keys of {@link TaxWords}
     * @param noteKeys what the law wants said beside, once
     */
    public record Group(
            VatCategory category,
            BigDecimal rate,
            Money taxable,
            Money tax,
            @Nullable String exemptionCode,
            List<String> reasonKeys,
            List<String> noteKeys) {

        public Group {
            reasonKeys = List.copyOf(reasonKeys);
            noteKeys = List.copyOf(noteKeys);
        }
    }

    private record Key(VatCategory category, BigDecimal rate) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::category).thenComparing(Key::rate);

        static Key of(TaxedAmount amount) {
            return new Key(amount.category(), amount.rate());
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    public TaxBreakdown {
        groups = List.copyOf(groups);
    }

    /** @throws IllegalArgumentException if what is outside the scope of VAT is mixed with anything else (BR-O-11) */
    public static TaxBreakdown of(Collection<TaxedAmount> amounts, Currency currency) {
        var byKey = amounts.stream().collect(groupingBy(Key::of, TreeMap::new, Collectors.toList()));
        if (byKey.size() > 1 && byKey.keySet().stream().anyMatch(key -> key.category() == VatCategory.O)) {
            throw new IllegalArgumentException(
                    "what is outside the scope of VAT needs a document of its own (BR-O-11)");
        }
        var groups = byKey.entrySet().stream()
                .map(entry -> group(entry.getKey(), entry.getValue()))
                .toList();
        var zero = Money.zero(currency);
        var net = groups.stream().map(Group::taxable).reduce(zero, Money::plus);
        var tax = groups.stream().map(Group::tax).reduce(zero, Money::plus);
        return new TaxBreakdown(groups, net, tax, net.plus(tax));
    }

    private static Group group(Key key, List<TaxedAmount> amounts) {
        var taxable = amounts.stream().map(TaxedAmount::net).reduce(Money::plus).orElseThrow();
        var tax = Money.rounded(taxable.amount().multiply(key.rate()).divide(HUNDRED), taxable.currency());
        var codes = amounts.stream()
                .map(amount -> amount.tax().exemptionCode())
                .distinct()
                .toList();
        var reasons = amounts.stream()
                .flatMap(amount -> Stream.ofNullable(amount.tax().reasonKey()))
                .distinct()
                .toList();
        var notes = amounts.stream()
                .flatMap(amount -> amount.tax().noteKeys().stream())
                .distinct()
                .toList();
        var code = codes.size() == 1 ? codes.getFirst() : null;
        return new Group(key.category(), key.rate(), taxable, tax, code, reasons, notes);
    }
}
