package io.closeout.invoicing.pricing;

import io.closeout.events.common.LineKind;
import java.util.ArrayList;
import java.util.List;

/** A price, or what is missing for one. */
sealed interface Outcome {

    /**
     * A price.
     *
     * @param kind of the report line
     * @param discountable whether a discount on the whole charge is given on it, too
     */
    record At(LineKind kind, PricedLine line, boolean discountable) implements Outcome {

        At(LineKind kind, PricedLine line) {
            this(kind, line, true);
        }
    }

    record No(Unpriced reason) implements Outcome {}

    static Outcome no(String reasonKey, BillableLine line, Tariff tariff) {
        return no(reasonKey, line, tariff, new Input("unit", line.unit()));
    }

    /** The policy says no amount in the currency; its default or one of another country is not taken instead. */
    static Outcome noRate(String variable, BillableLine line, Tariff tariff) {
        return no("rate-missing", line, tariff, new Input("variable", variable));
    }

    /** The list has a price for another unit. */
    static Outcome otherUnit(ListPrice list, BillableLine line, Tariff tariff) {
        return no(
                "price-unit-differs", line, tariff, new Input("unit", line.unit()), new Input("listUnit", list.unit()));
    }

    private static Outcome no(String reasonKey, BillableLine line, Tariff tariff, Input... details) {
        var code = line.code() == null ? "" : line.code();
        var parameters = new ArrayList<Input>();
        parameters.add(new Input("lineId", line.lineId()));
        parameters.add(new Input("code", code));
        parameters.addAll(List.of(details));
        parameters.add(new Input("currency", tariff.currency().getCurrencyCode()));
        return new No(new Unpriced(reasonKey, parameters));
    }
}
