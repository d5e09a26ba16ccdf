package io.closeout.invoicing.tax;

import io.closeout.kit.look.Languages;
import io.closeout.kit.look.Phrases;
import java.util.Locale;
import java.util.Objects;

/**
 * What a document has to say about its tax: words of the directive in the language of the buyer, words of a national law
 * as they stand there.
 */
public final class TaxWords {

    static final Phrases WORDS = Phrases.beside(TaxWords.class, "words");

    private static final String VERBATIM = "verbatim:";

    private TaxWords() {}

    /** A key for words that somebody wrote down, printed as they are. */
    static String verbatim(String text) {
        return VERBATIM + text;
    }

    /**
     * @param language BCP 47, of whoever reads the document
     * @param key as a {@link TaxDecision} names it
     */
    public static String text(String language, String key) {
        return text(Languages.of(language), key);
    }

    static String text(Locale locale, String key) {
        if (key.startsWith(VERBATIM)) {
            return key.substring(VERBATIM.length());
        }
        var parts = key.split("\\.", 3);
        return switch (parts[0]) {
            case "small-business" ->
                NationalLaw.smallBusiness(parts[1]).orElseThrow().text();
            case "immovable-work" ->
                Objects.requireNonNull(NationalLaw.immovableWork().get(parts[1]))
                        .text();
            case "outside" -> outside(locale, parts[1]);
            case "reduced-rate" -> declaration(parts[1], parts[2]);
            default -> WORDS.say(locale, "law." + key);
        };
    }

    private static String outside(Locale locale, String territory) {
        var law = Territories.bundled().named(territory).orElseThrow().law();
        return WORDS.say(locale, "law.outside", place(locale, territory), law);
    }

    /** The name of a country or a territory. */
    public static String place(Locale locale, String key) {
        var isTerritory = Territories.bundled().named(key).isPresent();
        return isTerritory && key.length() > 2
                ? WORDS.say(locale, "territory." + key)
                : Locale.of("", key).getDisplayCountry(locale);
    }

    private static String declaration(String country, String kind) {
        return NationalLaw.reducedRates().stream()
                .filter(rate -> rate.country().equals(country) && rate.kind().equals(kind))
                .map(NationalLaw.ReducedRate::text)
                .findFirst()
                .orElseThrow();
    }
}
