package io.closeout.invoicing.document;

import io.closeout.kit.look.Phrases;
import java.util.Locale;

/** The texts of documents and their pages, complete in every language. */
final class Wording {

    static final Phrases WORDS = Phrases.beside(Wording.class, "words");

    /** What stands on the sheet beside lines and sums: how to pay, what was checked, what goes from page to page. */
    static final Phrases SHEET = Phrases.beside(Wording.class, "sheet");

    private Wording() {}

    /** For keys that callers choose, such as the reason of a credit note: what we have no words for stays as it is. */
    static String orElse(Locale locale, String key, String otherwise) {
        return WORDS.all(locale).getOrDefault(key, otherwise);
    }

    static String sheetOrElse(Locale locale, String key, String otherwise) {
        return SHEET.all(locale).getOrDefault(key, otherwise);
    }
}
