package io.closeout.invoicing.pricing;

import io.closeout.kit.policy.Overlay;
import io.closeout.kit.policy.PolicyBook;
import io.closeout.kit.policy.Scope;
import io.closeout.kit.policy.Setting;
import io.closeout.kit.policy.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Tariffs in which a country of its own says what a test wants. */
final class TariffFixture {

    static final LocalDate DAY = LocalDate.parse("2026-03-02");

    private static final String COUNTRY = "XK";
    private static final TariffBook SHIPPED = TariffFiles.bundled();

    private TariffFixture() {}

    static Tariff saying(Map<String, String> values) {
        return inCountry(bookSaying(values));
    }

    static Tariff inCountry(PolicyBook book) {
        return new Tariff(book.resolve(Scope.country(COUNTRY), DAY), prices());
    }

    static PolicyBook bookSaying(Map<String, String> values) {
        var scope = Scope.country(COUNTRY);
        var settings = values.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Setting.of(entry.getValue())));
        return SHIPPED.book()
                .publish(List.of(Overlay.of(
                        new Source("test", 1, scope.level()), scope, LocalDate.parse("2026-01-01"), null, settings)));
    }

    private static PriceList prices() {
        var prices = TariffFiles.prices(Optional.empty()).listOn(DAY);
        var articles = prices.articles().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> {
            var euros = entry.getValue().prices().getOrDefault("EUR", BigDecimal.ONE);
            var all = Map.of(
                    "EUR", euros, "JPY", euros.movePointRight(2), "TND", euros.multiply(new BigDecimal("3.417")));
            return new PriceList.Article(entry.getValue().text(), all);
        }));
        return new PriceList("test", 1, LocalDate.parse("2026-01-01"), articles);
    }

    /** Currencies of no, two and three decimals with every kind of term, each on or off. */
    static Arbitrary<Tariff> manyTerms() {
        var percents = Arbitraries.of("0", "3.5", "12.25", "100");
        var money = Arbitraries.of("0", "49.99", "500");
        return Combinators.combine(
                        Arbitraries.of("EUR", "JPY", "TND"),
                        percents,
                        percents,
                        money,
                        Arbitraries.of("UP", "NEAREST"),
                        Arbitraries.of("KILOMETRES", "ZONES"),
                        Arbitraries.of("", "repair"),
                        Arbitraries.of("LABOUR", "LABOUR_AND_TRAVEL", "ALL"))
                .as((currency, percent, other, cap, rounding, travel, flat, covers) -> {
                    var said = new HashMap<>(rates(currency));
                    said.putAll(percents(percent, other));
                    List.of("labour", "travel", "part", "report", "warranty", "handling")
                            .forEach(family -> said.put(family + ".capAmount", cap));
                    said.put("labour.rounding", rounding);
                    said.put("travel.pricing", travel);
                    said.put("flat1.code", flat);
                    said.put("flat1.amount", flat.isEmpty() ? "0" : "180");
                    said.put("flat1.covers", covers);
                    return saying(said);
                });
    }

    private static Map<String, String> percents(String percent, String other) {
        return Map.of(
                "labour.discountPercent", percent,
                "part.discountPercent", other,
                "service.discountPercent", percent,
                "travel.discountPercent", other,
                "discount.percent", percent,
                "handling.percent", other.equals("100") ? "25" : other,
                "consumables.percent", percent.equals("100") ? "25" : percent,
                "part.band1UpTo", "50",
                "part.band1MarkupPercent", "33.3");
    }

    static Map<String, String> rates(String currency) {
        return Map.ofEntries(
                Map.entry("invoice.currency", currency),
                Map.entry("labour.ratePerHour", "78.437"),
                Map.entry("labour.grade3RatePerHour", "101.11"),
                Map.entry("labour.minimumMinutes", "30"),
                Map.entry("overtime.sundayFactor", "1.777"),
                Map.entry("travel.ratePerKm", "0.7333"),
                Map.entry("travel.ratePerHour", "61.5"),
                Map.entry("travel.includedKm", "20"),
                Map.entry("travel.zone1UpToKm", "25"),
                Map.entry("travel.zone2UpToKm", "75"),
                Map.entry("travel.zone1Flat", "22.2"),
                Map.entry("travel.zone2Flat", "44.4"),
                Map.entry("travel.zone3Flat", "88.8"),
                Map.entry("callOut.fee", "39"),
                Map.entry("callOut.feeSponsored", "0"));
    }
}
