package io.closeout.verification.wording;

import io.closeout.kit.look.Formats;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/** The names of the facts rules look at, and their values the way the reader writes them. */
public final class FactWords {

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
    private static final int CENTS = 2;
    private static final int TEN_THOUSANDTHS = 4;

    private FactWords() {}

    /** The name of a fact; never the technical one. */
    public static String name(Locale locale, String word) {
        return Wording.text(locale, Wording.has("word." + word) ? "word." + word : "word.other");
    }

    public static String distance(Locale locale, long metres) {
        return ValueFormat.DISTANCE.write(Long.toString(metres), locale);
    }

    /** @param word the name of a fact or of a limit; its ending tells what is measured */
    public static String value(Locale locale, String word, String value) {
        if (value.isEmpty()) {
            return "–";
        }
        if (DAY.matcher(value).matches()) {
            return ValueFormat.DATE.write(value, locale);
        }
        if (WHOLE.matcher(value).matches()) {
            return number(locale, word, value);
        }
        return Wording.words(locale, value);
    }

    private static String number(Locale locale, String word, String value) {
        var name = word.substring(word.lastIndexOf('.') + 1);
        if (name.equals("seconds") || name.contains("Seconds") || name.startsWith("seconds")) {
            return ValueFormat.DURATION.write(value, locale);
        }
        if (name.equals("metres") || name.endsWith("Metres") || name.startsWith("metres")) {
            return ValueFormat.DISTANCE.write(value, locale);
        }
        if (name.startsWith("cents")) {
            return Formats.number(new BigDecimal(value).movePointLeft(CENTS), locale);
        }
        if (name.endsWith("Price")) {
            return Formats.number(
                    new BigDecimal(value).movePointLeft(TEN_THOUSANDTHS).stripTrailingZeros(), locale);
        }
        var number = ValueFormat.NUMBER.write(value, locale);
        return name.toLowerCase(Locale.ROOT).contains("percent") ? number + "\u00a0%" : number;
    }
}
