package io.closeout.invoicing.pricing;

import static java.math.BigDecimal.ONE;
import static java.math.RoundingMode.CEILING;
import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** The price of time: at least a minimum, at most what a sponsor pays, in steps, at the rate of the grade. */
final class TimePricer {

    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);
    private static final int PRICE_DECIMALS = 4;
    private static final int HOUR_DECIMALS = 6;
    private static final String RATE = "labour.ratePerHour";

    private static final Map<String, String> RATES = Map.of(
            "GRADE-1", "labour.grade1RatePerHour",
            "GRADE-2", "labour.grade2RatePerHour",
            "GRADE-3", "labour.grade3RatePerHour");
    private static final Map<String, String> FACTORS = Map.of(
            "EVENING", "overtime.eveningFactor",
            "NIGHT", "overtime.nightFactor",
            "SATURDAY", "overtime.saturdayFactor",
            "SUNDAY", "overtime.sundayFactor",
            "HOLIDAY", "overtime.holidayFactor");

    private final Tariff tariff;
    private final boolean sponsored;

    TimePricer(Tariff tariff, boolean sponsored) {
        this.tariff = tariff;
        this.sponsored = sponsored;
    }

    Outcome labour(BillableLine line) {
        var graded = RATES.get(line.code() == null ? "" : line.code());
        var variable = graded != null && tariff.decimal(graded).signum() > 0 ? graded : RATE;
        return price(line, new Kind("line.labour", "labour", variable, ""));
    }

    Outcome overtime(BillableLine line) {
        var own = FACTORS.get(line.code() == null ? "" : line.code());
        var factor = own != null && tariff.decimal(own).signum() > 0 ? own : "overtime.factor";
        return price(line, new Kind("line.overtime", "labour", RATE, factor));
    }

    Outcome travel(BillableLine line) {
        return price(line, new Kind("line.travelTime", "travel", "travel.ratePerHour", ""));
    }

    /** @param factor the variable of the factor; empty for none */
    private record Kind(String textKey, String family, String rate, String factor) {}

    private Outcome price(BillableLine line, Kind kind) {
        var minutes = minutes(line);
        if (minutes.isEmpty()) {
            return Outcome.no("unit-unknown", line, tariff);
        }
        var rate = tariff.amount(kind.rate());
        if (rate.isEmpty() || (kind.family().equals("labour") && rate.get().signum() == 0)) {
            return Outcome.noRate(kind.rate(), line, tariff);
        }
        var sum = new Reckoning(tariff, kind.rate()).of(line).under(kind.family());
        var hours = hours(sum.input("minutes", minutes.get()), minutes.get(), kind);
        sum.policy("rate", kind.rate(), rate.get());
        var price = rate.get();
        var formula = hours.formula() + " * rate";
        if (!kind.factor().isEmpty()) {
            var factor = tariff.decimal(kind.factor());
            sum.policy("factor", kind.factor(), factor);
            price = rate.get().multiply(factor).setScale(PRICE_DECIMALS, HALF_UP);
            formula = factor.compareTo(ONE) == 0 ? formula : hours.formula() + " * round4(rate * factor)";
        }
        return new Outcome.At(line.kind(), sum.line(kind.textKey(), hours.value(), "HUR", price, formula));
    }

    private Counted hours(Reckoning sum, BigDecimal minutes, Kind kind) {
        var counted = new Counted(minutes, "minutes");
        if (kind.family().equals("labour")) {
            counted = counted.atLeast(sum, "minimum", "labour.minimumMinutes", tariff);
        }
        if (sponsored) {
            counted = counted.atMost(sum, "cap", "warranty.labourCapMinutes", tariff);
        }
        var step = tariff.integer("labour.stepMinutes");
        sum.policy("step", "labour.stepMinutes", step);
        var nearest = tariff.policy().text("labour.rounding").equals("NEAREST");
        if (nearest) {
            sum.policy("nearest", "labour.rounding", ONE);
        }
        var steps = counted.value().divide(step, 0, nearest ? HALF_UP : CEILING);
        var formula = "round6(%s(%s / step) * step / 60)".formatted(nearest ? "round0" : "ceil", counted.formula());
        return new Counted(steps.multiply(step).divide(MINUTES_PER_HOUR, HOUR_DECIMALS, HALF_UP), formula);
    }

    private static Optional<BigDecimal> minutes(BillableLine line) {
        return switch (line.unit()) {
            case "MIN" -> Optional.of(line.quantity());
            case "HUR" -> Optional.of(line.quantity().multiply(MINUTES_PER_HOUR));
            default -> Optional.empty();
        };
    }
}
