package io.closeout.report.summary;

import io.closeout.events.common.LineKind;
import io.closeout.kit.look.Formats;
import io.closeout.kit.look.Phrases;
import io.closeout.report.casefile.CaseWords;
import io.closeout.report.drafting.ReportContent;
import java.util.Locale;
import java.util.Map;

/** The words of the sheet in the languages we write in. */
final class SummaryWords {

    private static final Phrases WORDS = Phrases.beside(SummaryWords.class, "words");
    private static final Phrases KINDS = Phrases.beside(CaseWords.class, "words");

    private SummaryWords() {}

    static Map<String, String> all(Locale locale) {
        return WORDS.all(locale);
    }

    /** A trade that added its own kind of work to the catalogue reads the key. */
    static String kind(Locale locale, String interventionType) {
        return KINDS.all(locale).getOrDefault("kind." + interventionType, interventionType);
    }

    static String say(Locale locale, String key) {
        return WORDS.say(locale, key);
    }

    static String line(Locale locale, LineKind kind) {
        return WORDS.say(locale, "line_" + kind);
    }

    /** Such as {@code 85 min}; a unit without a word of its own is written as its code. */
    static String quantity(Locale locale, ReportContent.Quantity quantity) {
        var unit = WORDS.all(locale).getOrDefault("unit_" + quantity.unit(), quantity.unit());
        return Formats.number(quantity.value(), locale) + "\u00a0" + unit;
    }

    /** With all its decimals: a price per unit may have more than the currency. */
    static String price(Locale locale, ReportContent.Price price) {
        return WORDS.say(locale, "price", Formats.money(price.value(), price.currency(), locale));
    }
}
