package io.closeout.verification.review;

import io.closeout.kit.look.Formats;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Names the facts a rule looked at and writes their values. How a value is written follows from the name of the fact:
 * seconds as hours and minutes, metres as kilometres.
 */
record FactWords(Locale locale) {

    private static final int SECONDS_IN_MINUTE = 60;
    private static final int SECONDS_IN_HOUR = 3_600;
    private static final int KILOMETRES = 3;
    private static final int CENTS = 2;
    private static final int PRICE = 4;

    String name(String fact) {
        var key = "fact." + fact;
        return ReviewWords.has(key) ? say(key) : say("fact.other");
    }

    String value(String fact, String value) {
        if (value.isEmpty()) {
            return say("fact.none");
        }
        if (value.equals("true") || value.equals("false")) {
            return say(value.equals("true") ? "yes" : "no");
        }
        if (value.matches("-?[0-9]{1,18}")) {
            return number(fact.toLowerCase(Locale.ROOT), Long.parseLong(value));
        }
        return value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? Formats.date(LocalDate.parse(value), locale) : value;
    }

    private String number(String fact, long value) {
        if (fact.contains("seconds")) {
            return duration(value);
        }
        if (fact.contains("metres")) {
            return distance(value);
        }
        var decimals = fact.contains("cents") ? CENTS : fact.contains("price") ? PRICE : 0;
        return Formats.number(BigDecimal.valueOf(value, decimals), locale);
    }

    private String duration(long seconds) {
        var text = new StringBuilder(seconds < 0 ? "−" : "");
        var left = Math.abs(seconds);
        append(text, left / SECONDS_IN_HOUR, "h");
        append(text, left / SECONDS_IN_MINUTE % SECONDS_IN_MINUTE, "min");
        append(text, left % SECONDS_IN_MINUTE, "s");
        return seconds == 0 ? "0 min" : text.toString().strip();
    }

    private static void append(StringBuilder text, long amount, String unit) {
        if (amount > 0) {
            text.append(amount).append(' ').append(unit).append(' ');
        }
    }

    String distance(long metres) {
        return Formats.number(BigDecimal.valueOf(metres, KILOMETRES).stripTrailingZeros(), locale) + " km";
    }

    private String say(String key) {
        return ReviewWords.PHRASES.say(locale, key);
    }
}
