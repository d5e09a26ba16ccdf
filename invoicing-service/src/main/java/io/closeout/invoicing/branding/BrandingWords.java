package io.closeout.invoicing.branding;

import io.closeout.kit.look.Phrases;
import java.util.Locale;

/** The words of the pages of brandings in the language of whoever works with them. */
public record BrandingWords(Locale locale) {

    static final Phrases WORDS = Phrases.beside(BrandingWords.class, "words");

    public String say(String key) {
        return WORDS.say(locale, key);
    }

    public String say(String key, Object parameter) {
        return WORDS.say(locale, key, parameter);
    }

    public String country(String code) {
        return Locale.of("", code).getDisplayCountry(locale);
    }

    /** The name of a language in its own words. */
    public String language(String code) {
        var own = Locale.forLanguageTag(code);
        var name = own.getDisplayLanguage(own);
        return name.substring(0, 1).toUpperCase(own) + name.substring(1);
    }
}
