package io.closeout.report.consent;

import io.closeout.kit.look.Phrases;
import java.util.Locale;

/** What the signer reads. */
final class ConsentWords {

    private static final Phrases WORDS = Phrases.beside(ConsentWords.class, "consent");

    private final Locale locale;

    ConsentWords(Locale locale) {
        this.locale = locale;
    }

    String of(String key, Object... parameters) {
        return WORDS.say(locale, key, parameters);
    }

    java.util.Map<String, String> all() {
        return WORDS.all(locale);
    }
}
