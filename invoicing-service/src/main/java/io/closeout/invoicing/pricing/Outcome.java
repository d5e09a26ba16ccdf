package io.closeout.invoicing.pricing;

import io.closeout.events.common.LineKind;
import java.util.List;

/** A price, or what is missing for one. */
sealed interface Outcome {

    /** @param kind of the report line */
    record At(LineKind kind, PricedLine line) implements Outcome {}

    record No(Unpriced reason) implements Outcome {}

    static Outcome no(String reasonKey, BillableLine line, Tariff tariff) {
        return no(reasonKey, line, tariff, new Input("unit", line.unit()));
    }

    /** The policy says no amount in the currency; its default or one of another country is not taken instead. */
    static Outcome noRate(String variable, BillableLine line, Tariff tariff) {
        return no("rate-missing", line, tariff, new Input("variable", variable));
    }

    private static Outcome no(String reasonKey, BillableLine line, Tariff tariff, Input detail) {
        var code = line.code() == null ? "" : line.code();
        return new No(new Unpriced(
                reasonKey,
                List.of(
                        new Input("lineId", line.lineId()),
                        new Input("code", code),
                        detail,
                        new Input("currency", tariff.currency().getCurrencyCode()))));
    }
}
