package io.closeout.invoicing.pricing;

import io.closeout.invoicing.money.Money;
import io.closeout.kit.policy.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what goes into one price while it is worked out, so that the explanation cannot differ from the sum. */
final class Reckoning {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Set<String> WITH_CEILING = Set.of("labour", "travel", "part");

    private final Tariff tariff;
    private final Source decider;
    private final List<Input> inputs = new ArrayList<>();
    private final List<Input> texts = new ArrayList<>();
    private @Nullable BillableLine source;
    private String terms = "";
    private boolean discounted = true;

    /** @param decidingVariable the variable whose policy the explanation names */
    Reckoning(Tariff tariff, String decidingVariable) {
        this.tariff = tariff;
        this.decider = tariff.policy().of(decidingVariable).source();
    }

    Reckoning of(BillableLine line) {
        this.source = line;
        texts.add(new Input("text", line.text()));
        if (line.code() != null) {
            texts.add(new Input("code", line.code()));
        }
        return this;
    }

    /** Says the code of what is billed where there is no line of the report. */
    Reckoning code(String code) {
        texts.add(new Input("code", code));
        return this;
    }

    /** The discount and the ceiling of this family of lines apply, such as {@code labour}. */
    Reckoning under(String family) {
        this.terms = family;
        return this;
    }

    /** A list price for so many units, which list says so, and whether a discount is given on it. */
    Reckoning list(ListPrice price) {
        discounted = price.discountable();
        input("list", price.amount());
        inputs.add(new Input("list.policy", "%s v%d".formatted(price.list(), price.version())));
        return price.isPerOne() ? this : input("priceBase", price.base());
    }

    Reckoning input(String name, BigDecimal value) {
        inputs.add(Input.of(name, value));
        return this;
    }

    /** An input that a policy set; it is named where it is not the deciding one. */
    Reckoning policy(String name, String variable, BigDecimal value) {
        input(name, value);
        var from = tariff.policy().of(variable).source();
        if (!from.equals(decider)) {
            inputs.add(new Input(name + ".policy", "%s v%d".formatted(from.policyId(), from.version())));
        }
        return this;
    }

    /** @param formula what it comes to, unrounded */
    PricedLine line(String textKey, BigDecimal quantity, String unit, BigDecimal unitPrice, String formula) {
        var gross = Money.rounded(quantity.multiply(unitPrice), tariff.currency());
        var sum = "%s(%s)".formatted(tariff.round(), formula);
        var adjustments = new ArrayList<PricedAdjustment>();
        var net = gross;
        if (gross.isPositive() && !terms.isEmpty()) {
            var discount = discount(gross, sum);
            if (discount != null) {
                adjustments.add(discount);
                net = net.minus(discount.amount());
                sum = "%1$s - %2$s(%1$s * discount / 100)".formatted(sum, tariff.round());
            }
            var excess = excess(net, sum);
            if (excess != null) {
                adjustments.add(excess);
                net = net.minus(excess.amount());
                sum = "min(%s, ceiling)".formatted(sum);
            }
        }
        var lineId = source == null ? null : source.lineId();
        return new PricedLine(lineId, textKey, texts, quantity, unit, unitPrice, adjustments, net, explained(sum));
    }

    private @Nullable PricedAdjustment discount(Money gross, String sum) {
        var variable = terms + ".discountPercent";
        var percent = tariff.decimal(variable);
        if (percent.signum() == 0 || !discounted) {
            return null;
        }
        policy("discount", variable, percent);
        var amount = Money.rounded(gross.amount().multiply(percent).divide(HUNDRED), tariff.currency());
        var why = explained("%s(%s * discount / 100)".formatted(tariff.round(), sum));
        var text = List.of(Input.of("percent", percent));
        return amount.isZero()
                ? null
                : new PricedAdjustment(false, "95", "adjustment.discount", text, amount, percent, gross, why);
    }

    private @Nullable PricedAdjustment excess(Money net, String sum) {
        var variable = terms + ".capAmount";
        var cap = WITH_CEILING.contains(terms) ? tariff.ceiling(variable) : BigDecimal.ZERO;
        if (cap.signum() == 0 || net.amount().compareTo(cap) <= 0) {
            return null;
        }
        policy("ceiling", variable, cap);
        var over = net.minus(new Money(cap, tariff.currency()));
        var text = List.of(Input.of("ceiling", cap));
        return new PricedAdjustment(
                false, "64", "adjustment.ceiling", text, over, null, null, explained("%s - ceiling".formatted(sum)));
    }

    Explanation explained(String formula) {
        return new Explanation(decider.policyId(), Integer.toString(decider.version()), inputs, formula);
    }
}
