package io.closeout.invoicing.preference;

import io.closeout.kit.look.Formats;
import io.closeout.kit.look.Phrases;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/** What the pages about preferences say, in the reader's language. */
record PreferenceWords(Locale locale) {

    static final Phrases PHRASES = Phrases.beside(PreferenceWords.class, "preferences");

    public String say(String key) {
        return PHRASES.say(locale, key);
    }

    public String say(String key, Object value) {
        return PHRASES.say(locale, key, value);
    }

    /** A word that can be chosen. */
    public String word(Enum<?> choice) {
        return say(choice.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT) + "." + choice.name());
    }

    public String date(LocalDate day) {
        return Formats.date(day, locale);
    }

    public String language(String code) {
        return Locale.of(code).getDisplayLanguage(locale);
    }

    /** How often and on which day. */
    public String rhythm(Preference one) {
        return switch (one.rhythm()) {
            case IMMEDIATE -> word(one.rhythm());
            case WEEKLY ->
                say("weekly.on", DayOfWeek.of(Math.min(one.rhythmDay(), 7)).getDisplayName(TextStyle.FULL, locale));
            case MONTHLY -> one.rhythmDay() == 31 ? say("monthly.last") : say("monthly.on", one.rhythmDay());
        };
    }
}
