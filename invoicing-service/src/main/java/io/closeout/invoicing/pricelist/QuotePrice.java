package io.closeout.invoicing.pricelist;

import static java.math.BigDecimal.ONE;

import io.closeout.events.common.LineKind;
import io.closeout.events.verification.ChargePurpose;
import io.closeout.invoicing.billingpolicy.NetworkTariffs;
import io.closeout.invoicing.pricelist.Quote.Rung;
import io.closeout.invoicing.pricing.BillableLine;
import io.closeout.invoicing.pricing.Explanation;
import io.closeout.invoicing.pricing.Input;
import io.closeout.invoicing.pricing.PriceCharge;
import io.closeout.invoicing.pricing.PricedLine;
import io.closeout.invoicing.pricing.ShippedPrices;
import io.closeout.invoicing.pricing.Tariff;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.policy.Level;
import io.closeout.kit.policy.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Asks the same pricing that bills. */
@ApplicationScoped
class QuotePrice {

    private final NetworkPriceLists lists;
    private final NetworkTariffs tariffs;
    private final ShippedPrices shipped;
    private final ReadPrices read;

    QuotePrice(NetworkPriceLists lists, NetworkTariffs tariffs, ShippedPrices shipped, ReadPrices read) {
        this.lists = lists;
        this.tariffs = tariffs;
        this.shipped = shipped;
        this.read = read;
    }

    /**
     * What one unit costs a customer.
     *
     * @param kind PART or SERVICE
     * @throws ProblemException for a day before the first price list
     */
    @Transactional
    Quote of(String article, LineKind kind, Scope place, LocalDate day) {
        read.visible(place);
        if (shipped.find(day).isEmpty()) {
            throw ProblemException.badRequest("There are no prices for a day so long ago.");
        }
        var tariff = tariff(place, day);
        var rungs = rungs(article, place, day, tariff);
        var line = rungs.isEmpty()
                ? Optional.<PricedLine>empty()
                : priced(tariff, kind, article, rungs.getFirst().unit());
        return new Quote(
                article,
                place,
                day,
                tariff.currency().getCurrencyCode(),
                rungs,
                line.map(PricedLine::unitPrice).orElse(null),
                line.filter(one -> kind == LineKind.PART)
                        .flatMap(one -> input(one, "markup"))
                        .map(BigDecimal::new)
                        .orElse(null),
                line.map(one -> policy(one.explanation())).orElse(null));
    }

    private Tariff tariff(Scope place, LocalDate day) {
        var country = Objects.requireNonNullElse(place.country(), "");
        var station = Objects.requireNonNullElse(place.station(), "");
        return tariffs.inForce(country, station, place.contract(), day);
    }

    private static String policy(Explanation why) {
        return "%s v%s".formatted(why.policyId(), why.version());
    }

    private static Optional<PricedLine> priced(Tariff tariff, LineKind kind, String article, String unit) {
        var one = new BillableLine("1", kind, article, "", ONE, unit.isEmpty() ? "C62" : unit);
        return PriceCharge.price(tariff, ChargePurpose.CUSTOMER, List.of(one)).lines().stream()
                .findFirst();
    }

    private static Optional<String> input(PricedLine line, String name) {
        return line.explanation().inputs().stream()
                .filter(input -> input.name().equals(name))
                .map(Input::value)
                .findFirst();
    }

    private List<Rung> rungs(String article, Scope place, LocalDate day, Tariff tariff) {
        var snapshot = lists.snapshot();
        var ladder = snapshot.ladder(place, day);
        var rungs = new ArrayList<Rung>();
        for (var price : ladder.all(snapshot.of(article), tariff.currency().getCurrencyCode())) {
            var level = ladder.rungs().stream()
                    .filter(one -> one.is(price.listId(), price.version()))
                    .map(one -> one.scope().level())
                    .findFirst()
                    .orElseThrow();
            rungs.add(new Rung(
                    level,
                    false,
                    price.from(),
                    price.text(),
                    price.price(),
                    price.base(),
                    price.unit(),
                    price.discountable(),
                    price.validFrom(),
                    rungs.isEmpty()));
        }
        below(article, day, tariff, rungs.isEmpty()).ifPresent(rungs::add);
        return rungs;
    }

    private Optional<Rung> below(String article, LocalDate day, Tariff tariff, boolean counts) {
        return shipped.find(day)
                .flatMap(list -> list.priceOf(article, tariff.currency())
                        .map(price -> new Rung(
                                Level.EU,
                                true,
                                "%s v%d".formatted(price.list(), price.version()),
                                Objects.requireNonNull(list.articles().get(article))
                                        .text(),
                                price.amount(),
                                price.base(),
                                price.unit(),
                                true,
                                null,
                                counts)));
    }
}
