package io.closeout.invoicing.pricing;

import io.closeout.invoicing.money.Money;
import io.closeout.kit.policy.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what goes into one price while it is worked out, so that the explanation cannot differ from the sum. */
final class Reckoning {

    private final Tariff tariff;
    private final Source decider;
    private final List<Input> inputs = new ArrayList<>();
    private @Nullable BillableLine source;

    /** @param decidingVariable the variable whose policy the explanation names */
    Reckoning(Tariff tariff, String decidingVariable) {
        this.tariff = tariff;
        this.decider = tariff.policy().of(decidingVariable).source();
    }

    Reckoning of(BillableLine line) {
        this.source = line;
        return this;
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

    /** The name of what was measured, always the first input. */
    String nameOfAmount() {
        return inputs.getFirst().name();
    }

    PricedLine line(String textKey, BigDecimal quantity, String unit, BigDecimal unitPrice, String formula) {
        var net = Money.rounded(quantity.multiply(unitPrice), tariff.currency());
        var explanation = new Explanation(decider.policyId(), Integer.toString(decider.version()), inputs, formula);
        var lineId = source == null ? null : source.lineId();
        return new PricedLine(lineId, textKey, textParameters(), quantity, unit, unitPrice, net, explanation);
    }

    private List<Input> textParameters() {
        var line = source;
        if (line == null) {
            return List.of();
        }
        var text = new Input("text", line.text());
        return line.code() == null ? List.of(text) : List.of(text, new Input("code", line.code()));
    }
}
