package io.closeout.invoicing.document;

import io.closeout.kit.look.Phrases;
import java.util.Locale;

/** The texts of documents and their pages, complete in every language. */
final class Wording {

    static final Phrases WORDS = Phrases.beside(Wording.class, "words");

    private Wording() {}

    /** For keys that callers choose, such as the reason of a credit note: what we have no words for stays as it is. */
    static String orElse(Locale locale, String key, String otherwise) {
        try {
            return WORDS.say(locale, key);
        } catch (IllegalArgumentException ownWord) {
            return otherwise;
        }
    }
}
