package io.closeout.invoicing.tax;

import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** In which currency the VAT of a country is owed. */
public final class TaxCurrencies {

    private static final Map<String, NavigableMap<LocalDate, Currency>> BY_COUNTRY = read();

    private TaxCurrencies() {}

    private static Map<String, NavigableMap<LocalDate, Currency>> read() {
        var found = new HashMap<String, NavigableMap<LocalDate, Currency>>();
        TaxFiles.rows("currencies.csv", 3)
                .forEach(row -> found.computeIfAbsent(row.get(0), country -> new TreeMap<>())
                        .put(LocalDate.parse(row.get(1)), Currency.getInstance(row.get(2))));
        return found;
    }

    /** Empty for a country that we do not know. */
    public static Optional<Currency> of(String country, LocalDate day) {
        return Optional.ofNullable(BY_COUNTRY.get(country))
                .flatMap(currencies -> Optional.ofNullable(currencies.floorEntry(day)))
                .map(Map.Entry::getValue);
    }
}
