package io.closeout.invoicing.recurring;

import static java.math.RoundingMode.HALF_UP;

import io.closeout.invoicing.money.Money;
import io.closeout.invoicing.pricing.Explanation;
import io.closeout.invoicing.pricing.Input;
import io.closeout.invoicing.pricing.PricedLine;
import io.closeout.invoicing.pricing.Tariff;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;

/** Prices what is owed for a period; a part of it by days. */
final class FeeLines {

    private static final int PRICE_DECIMALS = 6;

    /** A price and who set it. */
    private record Price(BigDecimal amount, String policyId, String version) {}

    private final Agreement agreement;
    private final Period period;

    FeeLines(Agreement agreement, Period period) {
        this.agreement = agreement;
        this.period = period;
    }

    /**
     * @param tariffOf the tariff in force for a part
     * @return the lines in the order of parts; a line whose price the policy does not set is left out
     */
    List<PricedLine> of(List<Owed.Part> owed, Function<Owed.Part, Tariff> tariffOf) {
        var lines = new ArrayList<PricedLine>();
        for (var part : owed) {
            for (var line : part.version().lines()) {
                var price = price(part, line, tariffOf);
                if (price.amount().signum() > 0) {
                    lines.add(line(part, line, price));
                }
            }
        }
        return lines;
    }

    private Price price(Owed.Part part, AgreedLine line, Function<Owed.Part, Tariff> tariffOf) {
        if (line.price() != null) {
            return new Price(
                    line.price(),
                    agreement.number(),
                    Integer.toString(part.version().version()));
        }
        var value = tariffOf.apply(part).policy().of(String.valueOf(line.variable()));
        var source = value.source();
        return new Price((BigDecimal) value.value(), source.policyId(), Integer.toString(source.version()));
    }

    private PricedLine line(Owed.Part part, AgreedLine line, Price price) {
        var whole = part.days() == period.length();
        var inputs = new ArrayList<>(
                List.of(new Input("quantity", plain(line.quantity())), new Input("price", plain(price.amount()))));
        var formula = "round2(quantity * price)";
        var unitPrice = price.amount();
        if (!whole) {
            inputs.add(new Input("days", Long.toString(part.days())));
            inputs.add(new Input("of", Long.toString(period.length())));
            formula = "round2(quantity * round6(price * days / of))";
            unitPrice = price.amount()
                    .multiply(BigDecimal.valueOf(part.days()))
                    .divide(BigDecimal.valueOf(period.length()), PRICE_DECIMALS, HALF_UP);
        }
        var currency = Currency.getInstance(agreement.terms().currency());
        return new PricedLine(
                null,
                "line.recurring",
                List.of(new Input("text", line.text())),
                line.quantity(),
                line.unit(),
                unitPrice,
                Money.rounded(line.quantity().multiply(unitPrice), currency),
                new Explanation(price.policyId(), price.version(), inputs, formula));
    }

    private static String plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
