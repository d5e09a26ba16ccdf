package io.closeout.reminder.dispatch;

import io.closeout.kit.look.Formats;
import io.closeout.kit.look.Phrases;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

/** What we say, in one language. A text that one language lacks keeps the service from starting. */
record Wording(Locale locale) {

    /** Grows with every change of a text, so that an old message can be told from a new one. */
    static final String VERSION = "1";

    private static final Phrases TEXTS = Phrases.beside(Wording.class, "reminder");

    String text(String key, Object... parameters) {
        return TEXTS.say(locale, key, parameters);
    }

    String money(BigDecimal amount, String currency) {
        return Formats.money(amount, currency, locale);
    }

    String day(LocalDate day) {
        return Formats.date(day, locale);
    }
}
