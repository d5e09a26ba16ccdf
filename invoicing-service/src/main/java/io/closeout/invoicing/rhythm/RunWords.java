package io.closeout.invoicing.rhythm;

import io.closeout.kit.look.Formats;
import io.closeout.kit.look.Phrases;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

/** What the pages about runs say, in the reader's language. */
record RunWords(Locale locale) {

    static final Phrases PHRASES = Phrases.beside(RunWords.class, "runs");

    public String say(String key) {
        return PHRASES.say(locale, key);
    }

    public String say(String key, Object value) {
        return PHRASES.say(locale, key, value);
    }

    public String say(String key, Object one, Object two) {
        return PHRASES.say(locale, key, one, two);
    }

    public String date(LocalDate day) {
        return Formats.date(day, locale);
    }

    public String money(BigDecimal amount, String currency) {
        return Formats.money(amount, currency, locale);
    }

    /** What is billed together. */
    public String group(GroupKey key) {
        return key.value().isEmpty() ? say("group." + key.grouping()) : say("group.one." + key.grouping(), shown(key));
    }

    private static String shown(GroupKey key) {
        return key.value().replaceFirst("~[0-9a-f-]{36}$", "…");
    }

    /** One day or from one to another. */
    public String days(LocalDate from, LocalDate to) {
        return from.equals(to) ? date(from) : date(from) + " – " + date(to);
    }
}
