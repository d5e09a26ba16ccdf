package io.closeout.invoicing.recurring;

import io.closeout.kit.look.Formats;
import io.closeout.kit.look.Phrases;
import java.time.LocalDate;
import java.util.Locale;

/** What the pages about agreements say, in the reader's language. */
record FeeWords(Locale locale) {

    static final Phrases PHRASES = Phrases.beside(FeeWords.class, "fees");

    public String say(String key) {
        return PHRASES.say(locale, key);
    }

    public String say(String key, Object value) {
        return PHRASES.say(locale, key, value);
    }

    public String date(LocalDate day) {
        return Formats.date(day, locale);
    }

    public String days(LocalDate from, LocalDate to) {
        return date(from) + " – " + date(to);
    }

    public String every(Agreement.Terms terms) {
        return say("every." + terms.months()) + ", " + say(terms.inAdvance() ? "advance" : "arrears");
    }

    /** What a line costs for a whole period. */
    public String price(AgreedLine line, String currency) {
        return line.price() == null
                ? variable(String.valueOf(line.variable()))
                : Formats.number(line.quantity(), locale) + " × " + Formats.money(line.price(), currency, locale);
    }

    public String variable(String name) {
        return say("var." + name);
    }

    public String reason(String key) {
        return PHRASES.all(locale).getOrDefault("blocked." + key, key);
    }
}
