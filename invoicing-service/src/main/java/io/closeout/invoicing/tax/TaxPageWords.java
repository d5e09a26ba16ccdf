package io.closeout.invoicing.tax;

import io.closeout.kit.look.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Locale;

/** The words of the tax pages, as {@code {cdi:tax.…}}. */
@Named("tax")
@ApplicationScoped
public class TaxPageWords {

    private final Page page;

    TaxPageWords(Page page) {
        this.page = page;
    }

    public String say(String key) {
        return TaxWords.WORDS.say(page.locale(), key);
    }

    public String say(String key, Object parameter) {
        return TaxWords.WORDS.say(page.locale(), key, parameter);
    }

    public String of(String group, Object key) {
        return say(group + "." + key);
    }

    public String country(String code) {
        return Locale.of("", code).getDisplayCountry(page.locale());
    }

    /** How sure a row is, as a colour. */
    public String tone(String confidence) {
        return switch (confidence) {
            case "checked", "own" -> "good";
            case "single" -> "waiting";
            default -> "attention";
        };
    }
}
