package io.closeout.invoicing.issuing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.SortedMap;

/**
 * How much of each allowance and charge of the whole document goes back with some of its lines. Of a tax group, what a
 * credit note gives stays between nothing and what is left: where rounding would leave it, an allowance makes up for it.
 */
final class CreditedShares {

    private final DocumentContent invoice;
    private final SortedMap<Integer, CreditableLine> left;
    private final CreditableTax tax;
    private final Currency currency;

    /** @param left of the lines, after what is credited now */
    CreditedShares(
            DocumentContent invoice, SortedMap<Integer, CreditableLine> left, CreditableTax tax, Currency currency) {
        this.invoice = invoice;
        this.left = left;
        this.tax = tax;
        this.currency = currency;
    }

    /** @return one share for each adjustment, in the same order */
    List<BigDecimal> of(List<CreditableAdjustment> adjustments, List<DocumentLine> credited, boolean last) {
        if (last) {
            return adjustments.stream().map(CreditableAdjustment::left).toList();
        }
        var shares = new ArrayList<BigDecimal>();
        for (var one : adjustments) {
            var key = CreditableTax.key(one.original());
            var all = CreditableTax.sum(invoice.lines(), key);
            shares.add(one.share(all, all.subtract(rest(key)), currency));
        }
        adjustments.stream()
                .map(one -> CreditableTax.key(one.original()))
                .distinct()
                .forEach(key -> keepWithin(key, adjustments, shares, CreditableTax.sum(credited, key)));
        return shares;
    }

    private BigDecimal rest(String key) {
        return left.values().stream()
                .filter(line -> CreditableTax.key(
                                line.line().taxCategory(), line.line().taxRate())
                        .equals(key))
                .map(CreditableLine::net)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void keepWithin(
            String key, List<CreditableAdjustment> adjustments, List<BigDecimal> shares, BigDecimal lines) {
        var range = Within.of(tax.taxable(key));
        for (var i = 0; i < shares.size(); i++) {
            var one = adjustments.get(i);
            if (!one.original().charge() && CreditableTax.key(one.original()).equals(key)) {
                var taxable = taxable(key, adjustments, shares, lines);
                var beyond = taxable.subtract(range.clamp(taxable));
                shares.set(i, Within.of(one.left()).clamp(shares.get(i).add(beyond)));
            }
        }
    }

    private static BigDecimal taxable(
            String key, List<CreditableAdjustment> adjustments, List<BigDecimal> shares, BigDecimal lines) {
        var sum = lines;
        for (var i = 0; i < shares.size(); i++) {
            var one = adjustments.get(i).original();
            if (CreditableTax.key(one).equals(key)) {
                sum = one.charge() ? sum.add(shares.get(i)) : sum.subtract(shares.get(i));
            }
        }
        return sum;
    }
}
