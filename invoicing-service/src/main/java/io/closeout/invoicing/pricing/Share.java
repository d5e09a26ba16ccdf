package io.closeout.invoicing.pricing;

import io.closeout.invoicing.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * What one payer pays of every line, as an interval of the whole line in percent. A share is the difference of the line
 * rounded at both ends; neighbours meet at the same end, so that all shares add up to the line to the cent. The whole is
 * priced first: minutes are rounded once and not per payer.
 */
public record Share(BigDecimal from, BigDecimal to) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Of a line that one payer pays alone. */
    public static final Share ALL = new Share(BigDecimal.ZERO, HUNDRED);

    /** @throws UnbillableException for what is no part of a whole */
    public Share {
        if (from.signum() < 0 || to.compareTo(HUNDRED) > 0 || from.compareTo(to) >= 0) {
            throw new UnbillableException(
                    "from %s to %s percent is no share".formatted(from.toPlainString(), to.toPlainString()));
        }
    }

    public boolean isAll() {
        return from.signum() == 0 && to.compareTo(HUNDRED) == 0;
    }

    public Priced of(Priced whole) {
        return isAll()
                ? whole
                : new Priced(
                        whole.currency(),
                        whole.lines().stream().map(this::of).toList(),
                        whole.adjustments().stream()
                                .map(this::of)
                                .filter(one -> !one.amount().isZero())
                                .toList(),
                        whole.unpriced());
    }

    /** A share is one piece at its own price; what the whole line is stands in the text. */
    private PricedLine of(PricedLine whole) {
        var net = between(whole.net());
        var text = new ArrayList<>(whole.textParameters());
        text.add(Input.of("share", to.subtract(from)));
        text.add(Input.of("whole", whole.net().amount()));
        text.add(Input.of("wholeQuantity", whole.quantity()));
        text.add(new Input("wholeUnit", whole.unit()));
        text.add(Input.of("wholePrice", whole.unitPrice()));
        return new PricedLine(
                whole.sourceLineId(),
                whole.textKey(),
                text,
                // BR-27: a price is never below zero; what is given back has a quantity below zero.
                net.amount().signum() < 0 ? BigDecimal.ONE.negate() : BigDecimal.ONE,
                "C62",
                net.amount().abs(),
                net,
                explained(whole.explanation(), net.currency()));
    }

    private PricedAdjustment of(PricedAdjustment whole) {
        var amount = between(whole.amount());
        return whole.of(amount, explained(whole.explanation(), amount.currency()));
    }

    private Money between(Money whole) {
        return end(whole, to).minus(end(whole, from));
    }

    private static Money end(Money whole, BigDecimal percent) {
        return Money.rounded(whole.amount().multiply(percent).divide(HUNDRED), whole.currency());
    }

    private Explanation explained(Explanation whole, Currency currency) {
        var inputs = new ArrayList<>(whole.inputs());
        inputs.addAll(List.of(Input.of("shareFrom", from), Input.of("shareTo", to)));
        var digits = currency.getDefaultFractionDigits();
        var formula = "round%2$d((%1$s) * shareTo / 100) - round%2$d((%1$s) * shareFrom / 100)"
                .formatted(whole.formula(), digits);
        return new Explanation(whole.policyId(), whole.version(), inputs, formula);
    }
}
