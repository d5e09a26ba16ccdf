package io.closeout.verification.exchange;

import io.closeout.kit.look.Formats;
import io.closeout.kit.look.Phrases;
import io.closeout.verification.wording.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the pages of the exchange say, in the reader's language. */
record ExchangeWords(Locale locale) {

    static final Phrases PHRASES = Phrases.beside(ExchangeWords.class, "exchange");

    private static final BigDecimal KILOBYTE = BigDecimal.valueOf(1024);

    public String say(String key) {
        return PHRASES.say(locale, key);
    }

    public String say(String key, Object one) {
        return PHRASES.say(locale, key, one);
    }

    public String say(String key, Object one, Object two) {
        return PHRASES.say(locale, key, one, two);
    }

    /** One of a group of words, such as the states. */
    public String of(String group, String name) {
        return say(group + "." + name);
    }

    /** What is said of a shelf on which nothing lies. */
    public String none(String shelf) {
        return say("mine." + shelf + ".none");
    }

    public String rule(String ruleId) {
        return Wording.has("rule." + ruleId) ? Wording.text(locale, "rule." + ruleId) : ruleId;
    }

    /** A prepared text of the rules, such as an answer that is chosen and not written. */
    public String text(String key) {
        return Wording.text(locale, key);
    }

    public String quantity(BigDecimal amount, String unit) {
        var number = Formats.number(amount, locale);
        var name = "unit." + unit;
        return number + "\u00a0" + (Wording.has(name) ? Wording.text(locale, name) : unit);
    }

    public String date(LocalDate date) {
        return Formats.date(date, locale);
    }

    /** Such as 340 kB or 2.1 MB. */
    public String size(long bytes) {
        var kilobytes = BigDecimal.valueOf(bytes).divide(KILOBYTE, 0, RoundingMode.CEILING);
        return kilobytes.compareTo(KILOBYTE) < 0
                ? Formats.number(kilobytes, locale) + "\u00a0kB"
                : Formats.number(kilobytes.divide(KILOBYTE, 1, RoundingMode.CEILING), locale) + "\u00a0MB";
    }

    /** What a thread is about: a finding, a line, or the report. */
    public String about(@Nullable String ruleId, @Nullable String lineId) {
        if (ruleId == null) {
            return lineId == null ? say("about.report") : say("about.line", lineId);
        }
        return lineId == null ? rule(ruleId) : rule(ruleId) + " · " + say("about.line", lineId);
    }

    /** How the form of a new thread names a finding. */
    public String value(String ruleId, @Nullable String lineId) {
        return "rule:" + ruleId + (lineId == null ? "" : "@" + lineId);
    }

    /** How it names a line. */
    public String value(String lineId) {
        return "line:" + lineId;
    }

    /** The colour that goes with a state or a severity. */
    public String tone(String name) {
        return switch (name) {
            case "APPROVED", "AGREED", "RESOLVED" -> "good";
            case "QUERIED", "CORRECTION_PROPOSED", "PROPOSED", "WARNING" -> "attention";
            case "REJECTED", "BLOCKING", "DISAGREED" -> "wrong";
            default -> "waiting";
        };
    }
}
