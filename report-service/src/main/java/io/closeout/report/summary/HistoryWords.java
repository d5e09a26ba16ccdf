package io.closeout.report.summary;

import io.closeout.kit.look.Phrases;
import java.util.Locale;
import java.util.Map;

/** The words for what differs between versions. */
final class HistoryWords {

    private static final Phrases WORDS = Phrases.beside(HistoryWords.class, "history");

    private HistoryWords() {}

    static Map<String, String> all(Locale locale) {
        return WORDS.all(locale);
    }

    static String say(Locale locale, String key, Object... parameters) {
        return WORDS.say(locale, key, parameters);
    }
}
