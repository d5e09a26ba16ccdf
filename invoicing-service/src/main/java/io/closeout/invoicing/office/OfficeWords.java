package io.closeout.invoicing.office;

import io.closeout.kit.look.Languages;
import io.closeout.kit.look.Phrases;

/** What the pages of the office say. */
final class OfficeWords {

    static final Phrases PHRASES = Phrases.beside(OfficeWords.class, "office");

    private OfficeWords() {}

    static boolean has(String key) {
        return PHRASES.all(Languages.ENGLISH).containsKey(key);
    }
}
