package io.closeout.invoicing.tax;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Standard rates by country, or key of a {@link Territory}, and day of supply, each with where it comes from and how sure that is. */
public final class VatRates {

    /** @param confidence {@code checked}, {@code single} or {@code unchecked} */
    public record Rate(
            String country, boolean eu, LocalDate validFrom, BigDecimal percent, String source, String confidence) {}

    private static final VatRates BUNDLED = new VatRates(Stream.concat(
                    TaxFiles.rows("vat-rates.csv", 6).map(VatRates::rate),
                    Territories.bundled().all().stream().flatMap(VatRates::ofTerritory))
            .toList());

    private final Map<String, NavigableMap<LocalDate, Rate>> byCountry = new HashMap<>();

    private VatRates(List<Rate> rates) {
        rates.forEach(rate -> byCountry
                .computeIfAbsent(rate.country(), country -> new TreeMap<>())
                .put(rate.validFrom(), rate));
    }

    /** Those of the product. */
    public static VatRates bundled() {
        return BUNDLED;
    }

    /** These and more; of two for one country and day, the added one counts. */
    public VatRates with(List<Rate> more) {
        return more.isEmpty()
                ? this
                : new VatRates(Stream.concat(all().stream(), more.stream()).toList());
    }

    /** The rates in force on a day, by country. */
    public List<Rate> inForce(LocalDate day) {
        return byCountry.values().stream()
                .flatMap(rates -> Optional.ofNullable(rates.floorEntry(day)).stream())
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing(Rate::country))
                .toList();
    }

    /** The countries whose VAT is known here. */
    public boolean knows(String country) {
        return byCountry.containsKey(country);
    }

    private static Rate rate(List<String> row) {
        return new Rate(
                row.get(0),
                row.get(1).equals("yes"),
                LocalDate.parse(row.get(2)),
                new BigDecimal(row.get(3)),
                row.get(4),
                row.get(5));
    }

    private static Stream<Rate> ofTerritory(Territory territory) {
        return territory.rates().stream()
                .map(rate -> new Rate(
                        territory.key(),
                        false,
                        rate.validFrom(),
                        rate.percent(),
                        territory.source(),
                        territory.confidence()));
    }

    /** Empty where no rate is known for that day. */
    public Optional<BigDecimal> on(String country, LocalDate day) {
        return Optional.ofNullable(byCountry.get(country))
                .flatMap(rates -> Optional.ofNullable(rates.floorEntry(day)))
                .map(entry -> entry.getValue().percent());
    }

    public boolean isInEu(String country) {
        var rates = byCountry.get(country);
        return rates != null && rates.firstEntry().getValue().eu();
    }

    public List<Rate> all() {
        return byCountry.values().stream()
                .flatMap(rates -> rates.values().stream())
                .sorted(Comparator.comparing(Rate::country).thenComparing(Rate::validFrom))
                .toList();
    }
}
