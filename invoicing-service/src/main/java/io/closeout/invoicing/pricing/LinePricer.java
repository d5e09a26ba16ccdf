package io.closeout.invoicing.pricing;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import io.closeout.events.verification.ChargePurpose;
import java.util.Optional;

/** The price of each kind of line under one tariff. The formulas are part of the explanation and are checked by it. */
final class LinePricer {

    private final Tariff tariff;
    private final boolean sponsored;
    private final TimePricer time;
    private final TravelPricer travel;
    private final ArticlePricer articles;
    private final Optional<FlatFee> flat;

    LinePricer(Tariff tariff, ChargePurpose purpose, Work work) {
        this.tariff = tariff;
        this.sponsored = isSponsored(purpose);
        this.time = new TimePricer(tariff, sponsored);
        this.travel = new TravelPricer(tariff, sponsored);
        this.articles = new ArticlePricer(tariff);
        this.flat = FlatFee.of(tariff, work);
    }

    static boolean isSponsored(ChargePurpose purpose) {
        return purpose == ChargePurpose.WARRANTY || purpose == ChargePurpose.GOODWILL;
    }

    Outcome price(BillableLine line) {
        if (flat.isPresent() && flat.get().covers(line.kind())) {
            return flat.get().included(line);
        }
        return switch (line.kind()) {
            case LABOUR -> time.labour(line);
            case OVERTIME -> time.overtime(line);
            case TRAVEL ->
                switch (line.unit()) {
                    case "KMT" -> travel.distance(line);
                    case "MIN", "HUR" -> time.travel(line);
                    case "C62" -> travel.zone(line);
                    default -> Outcome.no("unit-unknown", line, tariff);
                };
            case PART -> articles.part(line);
            case SERVICE, OTHER -> articles.service(line);
            case UNKNOWN -> Outcome.no("line-kind-unknown", line, tariff);
        };
    }

    /** The flat price, if there is one for this work. */
    Optional<PricedLine> flatFee() {
        return flat.map(FlatFee::line);
    }

    /** Once per charge with work on site; empty where there is none, or where a flat price covers it. */
    Optional<PricedLine> callOut() {
        var variable = callOutVariable();
        var fee = tariff.amount(variable).orElse(ZERO);
        if (fee.signum() == 0 || flat.filter(FlatFee::coversCallOut).isPresent()) {
            return Optional.empty();
        }
        var sum = new Reckoning(tariff, variable).input("fee", fee);
        return Optional.of(sum.line("line.callOut", ONE, "C62", fee, "fee"));
    }

    /** What to name if the fee is set in another currency only. */
    Optional<String> missingCallOut() {
        var variable = callOutVariable();
        return tariff.amount(variable).isEmpty()
                        && flat.filter(FlatFee::coversCallOut).isEmpty()
                ? Optional.of(variable)
                : Optional.empty();
    }

    private String callOutVariable() {
        return sponsored ? "callOut.feeSponsored" : "callOut.fee";
    }
}
