package io.closeout.verification.review;

import io.closeout.kit.look.Formats;
import io.closeout.verification.wording.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/** What the pages say, in the reader's language. */
record PageWords(Locale locale) {

    public String say(String key) {
        return Wording.text(locale, "page." + key);
    }

    public String say(String key, String name, Object value) {
        return Wording.text(locale, "page." + key, Map.of(name, value.toString()));
    }

    public String rule(String ruleId) {
        return Wording.has("rule." + ruleId) ? Wording.text(locale, "rule." + ruleId) : ruleId;
    }

    public String text(String key) {
        return Wording.text(locale, key);
    }

    public String quantity(BigDecimal amount, String unit) {
        var number = Formats.number(amount, locale);
        return Wording.has("unit." + unit) ? number + " " + Wording.text(locale, "unit." + unit) : number + " " + unit;
    }

    public String date(LocalDate date) {
        return Formats.date(date, locale);
    }

    /** The colour that goes with a state or a severity. */
    public String tone(String name) {
        return switch (name) {
            case "APPROVED" -> "good";
            case "QUERIED", "WARNING" -> "attention";
            case "REJECTED", "BLOCKING" -> "wrong";
            default -> "waiting";
        };
    }
}
