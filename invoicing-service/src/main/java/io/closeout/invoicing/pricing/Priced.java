package io.closeout.invoicing.pricing;

import io.closeout.invoicing.money.Money;
import java.util.Currency;
import java.util.List;

/**
 * A priced charge; billable only if nothing is unpriced.
 *
 * @param adjustments allowances and charges on the whole of it
 */
public record Priced(
        Currency currency, List<PricedLine> lines, List<PricedAdjustment> adjustments, List<Unpriced> unpriced) {

    public Priced {
        lines = List.copyOf(lines);
        adjustments = List.copyOf(adjustments);
        unpriced = List.copyOf(unpriced);
    }

    public Money net() {
        return adjustments.stream().map(PricedAdjustment::signed).reduce(sum(lines, currency), Money::plus);
    }

    static Money sum(List<PricedLine> lines, Currency currency) {
        return lines.stream().map(PricedLine::net).reduce(Money.zero(currency), Money::plus);
    }
}
