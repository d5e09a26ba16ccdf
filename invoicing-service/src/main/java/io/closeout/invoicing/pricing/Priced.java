package io.closeout.invoicing.pricing;

import io.closeout.invoicing.money.Money;
import java.util.Currency;
import java.util.List;

/** A priced charge; billable only if nothing is unpriced. */
public record Priced(Currency currency, List<PricedLine> lines, List<Unpriced> unpriced) {

    public Priced {
        lines = List.copyOf(lines);
        unpriced = List.copyOf(unpriced);
    }

    public Money net() {
        return lines.stream().map(PricedLine::net).reduce(Money.zero(currency), Money::plus);
    }
}
