package io.closeout.invoicing.pricing;

import io.closeout.invoicing.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
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
                        whole.currency(), whole.lines().stream().map(this::of).toList(), whole.unpriced());
    }

    /** A share is one piece at its own price; what the whole line is stands in the text. */
    private PricedLine of(PricedLine whole) {
        var net = end(whole, to).minus(end(whole, from));
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
                BigDecimal.ONE,
                "C62",
                net.amount(),
                net,
                explained(whole.explanation()));
    }

    private static Money end(PricedLine whole, BigDecimal percent) {
        return Money.rounded(
                whole.net().amount().multiply(percent).divide(HUNDRED), whole.net().currency());
    }

    private Explanation explained(Explanation whole) {
        var inputs = new ArrayList<>(whole.inputs());
        inputs.addAll(List.of(Input.of("shareFrom", from), Input.of("shareTo", to)));
        var formula = "round2(%1$s * shareTo / 100) - round2(%1$s * shareFrom / 100)".formatted(whole.formula());
        return new Explanation(whole.policyId(), whole.version(), inputs, formula);
    }
}
