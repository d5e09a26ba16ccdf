package io.closeout.kit.look;

import io.quarkus.qute.TemplateExtension;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How we write money, numbers and times, in the reader's way. In templates: {@code {fmt:money(amount, 'EUR', locale)}}.
 * Nothing here rounds: an amount with more decimals than its currency is shown with all of them.
 */
@TemplateExtension(namespace = "fmt")
public final class Formats {

    private static final Phrases WORDS = Phrases.beside(Formats.class, "words");
    private static final Pattern LETTER_BEFORE_DIGIT = Pattern.compile("(?<=\\p{L})(?=[0-9])");
    private static final int MOST_DECIMALS = 10;
    private static final int SECONDS_IN_MINUTE = 60;
    private static final int MINUTES_IN_HOUR = 60;
    private static final int HOURS_IN_DAY = 24;
    private static final int MOST_DAYS_IN_WORDS = 30;

    private Formats() {}

    /** Such as {@code €1,234.50} or {@code 1 234,50 €}. */
    public static String money(BigDecimal amount, String currency, Locale locale) {
        var format = NumberFormat.getCurrencyInstance(locale);
        var unit = Currency.getInstance(currency);
        format.setCurrency(unit);
        format.setMinimumFractionDigits(unit.getDefaultFractionDigits());
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return apart(format.format(amount));
    }

    /** A currency that is written as letters stands apart from the digits: NOK 12, not NOK12. */
    private static String apart(String money) {
        return LETTER_BEFORE_DIGIT.matcher(money).replaceAll("\u00a0");
    }

    public static String number(Number number, Locale locale) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return format.format(number);
    }

    /** Such as {@code 29 March 2026}; the month is a word, because 03/04 is read in two ways. */
    public static String date(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(date);
    }

    /** Date, time and zone. */
    public static String exact(Instant instant, ZoneId zone, Locale locale) {
        var there = instant.atZone(zone);
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(there)
                + " "
                + DateTimeFormatter.ofPattern("z", locale).format(there);
    }

    /** Such as {@code 5 minutes ago} or {@code tomorrow}; beyond thirty days the date itself. */
    public static String relative(Instant instant, Instant now, Locale locale) {
        var distance = Duration.between(now, instant);
        var tense = distance.isNegative() ? "past" : "future";
        var minutes = distance.abs().toSeconds() / SECONDS_IN_MINUTE;
        var hours = minutes / MINUTES_IN_HOUR;
        var days = hours / HOURS_IN_DAY;
        if (minutes == 0) {
            return WORDS.say(locale, "ago.now");
        }
        if (hours == 0) {
            return WORDS.say(locale, "ago.%s.minute".formatted(tense), minutes);
        }
        if (days == 0) {
            return WORDS.say(locale, "ago.%s.hour".formatted(tense), hours);
        }
        return days <= MOST_DAYS_IN_WORDS
                ? WORDS.say(locale, "ago.%s.day".formatted(tense), days)
                : date(LocalDate.ofInstant(instant, ZoneId.of("UTC")), locale);
    }
}
