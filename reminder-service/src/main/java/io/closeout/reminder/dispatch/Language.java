package io.closeout.reminder.dispatch;

import java.util.Arrays;
import java.util.Locale;

/** The languages we write in. */
enum Language {
    EN,
    FR,
    NL,
    NB,
    RO;

    private static final String BOTH_NORWEGIANS = "no";
    private static final String NEW_NORWEGIAN = "nn";

    /** The one closest to a BCP 47 tag; English where we do not write the customer's. */
    static Language closestTo(String tag) {
        var wanted = Locale.forLanguageTag(tag).getLanguage();
        if (wanted.equals(BOTH_NORWEGIANS) || wanted.equals(NEW_NORWEGIAN)) {
            return NB;
        }
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(wanted))
                .findFirst()
                .orElse(EN);
    }

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    Locale locale() {
        return Locale.forLanguageTag(tag());
    }
}
