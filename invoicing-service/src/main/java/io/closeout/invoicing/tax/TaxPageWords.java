package io.closeout.invoicing.tax;

import io.closeout.kit.look.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

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
        return TaxWords.place(page.locale(), code);
    }

    /** A tax by its short name; some have none that is known beyond their place. */
    public String ownTax(String name) {
        return name.equals("local") ? say("territories.own") : name;
    }

    public String toneOf(VatCheck.Answer answer) {
        return switch (answer) {
            case VALID -> "good";
            case INVALID -> "attention";
            case UNKNOWN -> "waiting";
        };
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
