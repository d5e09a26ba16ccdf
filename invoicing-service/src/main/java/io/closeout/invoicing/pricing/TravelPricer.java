package io.closeout.invoicing.pricing;

import static java.math.BigDecimal.ONE;

import java.math.BigDecimal;
import java.util.Optional;

/** The price of a way: by the kilometre, or a flat price for the zone. */
final class TravelPricer {

    private static final int ZONES = 3;

    private final Tariff tariff;
    private final boolean sponsored;

    TravelPricer(Tariff tariff, boolean sponsored) {
        this.tariff = tariff;
        this.sponsored = sponsored;
    }

    Outcome distance(BillableLine line) {
        if (tariff.policy().text("travel.pricing").equals("ZONES")) {
            var zone = zoneOf(line.quantity());
            if (zone.isPresent()) {
                return flat(line, zone.get(), ONE);
            }
        }
        return kilometres(line);
    }

    /** A line that names its zone. */
    Outcome zone(BillableLine line) {
        return switch (line.code() == null ? "" : line.code()) {
            case "ZONE-1" -> flat(line, 1, line.quantity());
            case "ZONE-2" -> flat(line, 2, line.quantity());
            case "ZONE-3" -> flat(line, ZONES, line.quantity());
            default -> Outcome.no("travel-zone-unknown", line, tariff);
        };
    }

    private Optional<Integer> zoneOf(BigDecimal distance) {
        for (var zone = 1; zone <= ZONES; zone++) {
            var end = tariff.integer(endOf(zone));
            if (end.signum() > 0 && distance.compareTo(end) <= 0) {
                return Optional.of(zone);
            }
        }
        return Optional.empty();
    }

    private Outcome kilometres(BillableLine line) {
        var rate = tariff.amount("travel.ratePerKm");
        if (rate.isEmpty()) {
            return Outcome.noRate("travel.ratePerKm", line, tariff);
        }
        var sum = new Reckoning(tariff, "travel.ratePerKm")
                .of(line)
                .under("travel")
                .input("km", line.quantity());
        var counted = new Counted(line.quantity(), "km");
        if (sponsored) {
            counted = counted.atMost(sum, "cap", "warranty.travelCapKm", tariff);
        }
        counted = counted.without(sum, "included", "travel.includedKm", tariff);
        sum.policy("rate", "travel.ratePerKm", rate.get());
        var formula = counted.formula() + " * rate";
        return new Outcome.At(line.kind(), sum.line("line.travel", counted.value(), "KMT", rate.get(), formula));
    }

    private Outcome flat(BillableLine line, int zone, BigDecimal trips) {
        var variable = "travel.zone%dFlat".formatted(zone);
        var flat = tariff.amount(variable);
        if (flat.isEmpty()) {
            return Outcome.noRate(variable, line, tariff);
        }
        var sum = new Reckoning(tariff, variable).of(line).under("travel");
        if (line.unit().equals("KMT")) {
            sum.input("km", line.quantity());
            sum.policy("zoneEnd", endOf(zone), tariff.integer(endOf(zone)));
        }
        sum.input("trips", trips).input("flat", flat.get());
        var priced = sum.line("line.travelZone", trips, "C62", flat.get(), "trips * flat");
        return new Outcome.At(line.kind(), priced);
    }

    private static String endOf(int zone) {
        return "travel.zone%dUpToKm".formatted(zone);
    }
}
