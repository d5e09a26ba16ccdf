package io.closeout.invoicing.pricing;

import static java.math.BigDecimal.ONE;
import static java.math.RoundingMode.CEILING;
import static java.math.RoundingMode.HALF_UP;

import io.closeout.events.verification.ChargePurpose;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The price of each kind of line under one tariff. The formulas are part of the explanation and are checked by it. */
final class LinePricer {

    /** A price, or what is missing for one. */
    sealed interface Outcome {

        record At(PricedLine line) implements Outcome {}

        record No(Unpriced reason) implements Outcome {}
    }

    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PRICE_DECIMALS = 4;

    private final Tariff tariff;
    private final boolean sponsored;

    LinePricer(Tariff tariff, ChargePurpose purpose) {
        this.tariff = tariff;
        this.sponsored = purpose == ChargePurpose.WARRANTY || purpose == ChargePurpose.GOODWILL;
    }

    Outcome price(BillableLine line) {
        return switch (line.kind()) {
            case LABOUR -> time(line, "line.labour", "labour.ratePerHour", ONE);
            case OVERTIME -> time(line, "line.overtime", "labour.ratePerHour", decimal("overtime.factor"));
            case TRAVEL -> travel(line);
            case PART -> article(line, "line.part", decimal("part.markupPercent"));
            case SERVICE, OTHER -> article(line, "line.service", BigDecimal.ZERO);
            case UNKNOWN -> no("line-kind-unknown", line);
        };
    }

    /** Once per charge with work on site. */
    Optional<PricedLine> callOut() {
        var variable = sponsored ? "callOut.feeSponsored" : "callOut.fee";
        var fee = decimal(variable);
        if (fee.signum() == 0) {
            return Optional.empty();
        }
        var sum = new Reckoning(tariff, variable).input("fee", fee);
        return Optional.of(sum.line("line.callOut", ONE, "C62", fee, "round2(fee)"));
    }

    private Outcome time(BillableLine line, String textKey, String rateVariable, BigDecimal factor) {
        var minutes = minutes(line);
        if (minutes.isEmpty()) {
            return no("unit-unknown", line);
        }
        var sum = new Reckoning(tariff, rateVariable).of(line).input("minutes", minutes.get());
        var counted = capped(sum, minutes.get(), "warranty.labourCapMinutes");
        var step = BigDecimal.valueOf(tariff.policy().integer("labour.stepMinutes"));
        var steps = counted.value().divide(step, 0, CEILING);
        var hours = steps.multiply(step).divide(MINUTES_PER_HOUR, 6, HALF_UP);
        var rate = decimal(rateVariable);
        sum.policy("step", "labour.stepMinutes", step).policy("rate", rateVariable, rate);
        var formula = "round2(round6(ceil(%s / step) * step / 60) * rate)".formatted(counted.formula());
        if (factor.compareTo(ONE) != 0) {
            sum.policy("factor", "overtime.factor", factor);
            formula =
                    "round2(round6(ceil(%s / step) * step / 60) * round4(rate * factor))".formatted(counted.formula());
        }
        var price = rate.multiply(factor).setScale(PRICE_DECIMALS, HALF_UP);
        return new Outcome.At(sum.line(textKey, hours, "HUR", price, formula));
    }

    private Outcome travel(BillableLine line) {
        return switch (line.unit()) {
            case "KMT" -> kilometres(line);
            case "MIN", "HUR" -> time(line, "line.travelTime", "travel.ratePerHour", ONE);
            case "C62" -> zone(line);
            default -> no("unit-unknown", line);
        };
    }

    private Outcome kilometres(BillableLine line) {
        var rate = decimal("travel.ratePerKm");
        var sum = new Reckoning(tariff, "travel.ratePerKm").of(line).input("km", line.quantity());
        var counted = capped(sum, line.quantity(), "warranty.travelCapKm");
        sum.policy("rate", "travel.ratePerKm", rate);
        var formula = "round2(%s * rate)".formatted(counted.formula());
        return new Outcome.At(sum.line("line.travel", counted.value(), "KMT", rate, formula));
    }

    private Outcome zone(BillableLine line) {
        var variable = switch (line.code() == null ? "" : line.code()) {
            case "ZONE-1" -> "travel.zone1Flat";
            case "ZONE-2" -> "travel.zone2Flat";
            case "ZONE-3" -> "travel.zone3Flat";
            default -> "";
        };
        if (variable.isEmpty()) {
            return no("travel-zone-unknown", line);
        }
        var flat = decimal(variable);
        var sum = new Reckoning(tariff, variable)
                .of(line)
                .input("trips", line.quantity())
                .input("flat", flat);
        return new Outcome.At(sum.line("line.travelZone", line.quantity(), "C62", flat, "round2(trips * flat)"));
    }

    private Outcome article(BillableLine line, String textKey, BigDecimal markup) {
        var code = line.code();
        var list = code == null ? Optional.<BigDecimal>empty() : tariff.prices().priceOf(code, tariff.currency());
        if (list.isEmpty()) {
            return no("price-missing", line);
        }
        var sum = new Reckoning(tariff, "part.markupPercent").of(line).input("quantity", line.quantity());
        sum.input("list", list.get()).input("markup", markup);
        var factor = ONE.add(markup.divide(HUNDRED, 8, HALF_UP));
        var price = list.get().multiply(factor).setScale(PRICE_DECIMALS, HALF_UP);
        var formula = "round2(quantity * round4(list * (1 + markup / 100)))";
        return new Outcome.At(sum.line(textKey, line.quantity(), line.unit(), price, formula));
    }

    private record Counted(BigDecimal value, String formula) {}

    /** The sponsor's caps; a customer pays what was done. Zero means no cap. */
    private Counted capped(Reckoning sum, BigDecimal value, String variable) {
        var name = sum.nameOfAmount();
        var cap = BigDecimal.valueOf(tariff.policy().integer(variable));
        if (!sponsored || cap.signum() == 0 || value.compareTo(cap) <= 0) {
            return new Counted(value, name);
        }
        sum.policy("cap", variable, cap);
        return new Counted(cap, "min(%s, cap)".formatted(name));
    }

    private static Optional<BigDecimal> minutes(BillableLine line) {
        return switch (line.unit()) {
            case "MIN" -> Optional.of(line.quantity());
            case "HUR" -> Optional.of(line.quantity().multiply(MINUTES_PER_HOUR));
            default -> Optional.empty();
        };
    }

    private Outcome no(String reasonKey, BillableLine line) {
        var code = line.code() == null ? "" : line.code();
        return new Outcome.No(new Unpriced(
                reasonKey,
                List.of(
                        new Input("lineId", line.lineId()),
                        new Input("code", code),
                        new Input("unit", line.unit()),
                        new Input("currency", tariff.currency().getCurrencyCode()))));
    }

    private BigDecimal decimal(String variable) {
        return tariff.policy().decimal(variable).setScale(PRICE_DECIMALS, HALF_UP);
    }
}
