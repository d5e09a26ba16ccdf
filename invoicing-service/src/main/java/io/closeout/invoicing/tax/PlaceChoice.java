package io.closeout.invoicing.tax;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A place that somebody can choose.
 *
 * @param key of a territory, or a country
 * @param country of the territories among which it is a choice
 */
public record PlaceChoice(String key, String name, String country) {

    /** A country with territories, then those, as the reader's language sorts the countries. */
    static List<PlaceChoice> all(Locale locale) {
        var order = Collator.getInstance(locale);
        return Territories.bundled().all().stream()
                .map(Territory::postcodesOf)
                .distinct()
                .map(country -> new PlaceChoice(country, TaxWords.place(locale, country), country))
                .sorted(Comparator.comparing(PlaceChoice::name, order))
                .flatMap(country -> Stream.concat(Stream.of(country), in(country.key(), locale)))
                .toList();
    }

    private static Stream<PlaceChoice> in(String country, Locale locale) {
        return Territories.bundled().all().stream()
                .filter(one -> one.postcodesOf().equals(country) && !one.key().equals(country))
                .map(one -> new PlaceChoice(one.key(), TaxWords.place(locale, one.key()), country));
    }

    public boolean isCountry() {
        return key.equals(country);
    }
}
