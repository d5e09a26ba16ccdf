package io.closeout.verification.wording;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes a value that depends on no language the way a language writes it. */
enum Formats {
    /** As it is. */
    TEXT {
        @Override
        String write(String value, Locale locale) {
            return value;
        }
    },
    NUMBER {
        @Override
        String write(String value, Locale locale) {
            return number(new BigDecimal(value), locale);
        }
    },
    /** Seconds, as hours, minutes and seconds; the short units are the same in all our languages. */
    DURATION {
        @Override
        String write(String value, Locale locale) {
            var seconds = Long.parseLong(value);
            var text = new StringBuilder();
            append(text, seconds / 3_600, "h");
            append(text, seconds / 60 % 60, "min");
            append(text, seconds % 60, "s");
            return text.isEmpty() ? "0 min" : text.toString();
        }
    },
    /** Metres, as kilometres. */
    DISTANCE {
        @Override
        String write(String value, Locale locale) {
            return number(new BigDecimal(value).movePointLeft(3), locale) + " km";
        }
    },
    /** An ISO 8601 date. */
    DATE {
        @Override
        String write(String value, Locale locale) {
            return LocalDate.parse(value)
                    .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                            .withLocale(locale));
        }
    };

    private static final int MOST_DECIMALS = 6;

    abstract String write(String value, Locale locale);

    static Formats of(@Nullable String name) {
        return name == null ? TEXT : valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static String number(BigDecimal value, Locale locale) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return format.format(value);
    }

    private static void append(StringBuilder text, long amount, String unit) {
        if (amount > 0) {
            text.append(text.isEmpty() ? "" : " ").append(amount).append(' ').append(unit);
        }
    }
}
