package io.closeout.verification.wording;

import io.closeout.kit.look.Formats;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes a value that depends on no language the way a language writes it. */
enum ValueFormat {
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
            return Formats.number(new BigDecimal(value), locale);
        }
    },
    /** Seconds, as hours, minutes and seconds; the short units are the same in all our languages. */
    DURATION {
        @Override
        String write(String value, Locale locale) {
            var seconds = Long.parseLong(value);
            var text = new StringBuilder();
            append(text, seconds / SECONDS_IN_HOUR, "h");
            append(text, seconds / SECONDS_IN_MINUTE % SECONDS_IN_MINUTE, "min");
            append(text, seconds % SECONDS_IN_MINUTE, "s");
            return text.isEmpty() ? "0 min" : text.toString();
        }
    },
    /** Metres, as kilometres. */
    DISTANCE {
        @Override
        String write(String value, Locale locale) {
            return Formats.number(new BigDecimal(value).movePointLeft(METRES_TO_KILOMETRES), locale) + " km";
        }
    },
    /** Hundredths of a currency unit and its code, such as {@code 12345 EUR}. */
    MONEY {
        @Override
        String write(String value, Locale locale) {
            return money(value, CENTS, locale);
        }
    },
    /** Ten-thousandths of a currency unit and its code. */
    PRICE {
        @Override
        String write(String value, Locale locale) {
            return money(value, TEN_THOUSANDTHS, locale);
        }
    },
    /** An ISO 8601 date. */
    DATE {
        @Override
        String write(String value, Locale locale) {
            return Formats.date(LocalDate.parse(value), locale);
        }
    };

    private static final int SECONDS_IN_MINUTE = 60;
    private static final int SECONDS_IN_HOUR = 3_600;
    private static final int METRES_TO_KILOMETRES = 3;
    private static final int CENTS = 2;
    private static final int TEN_THOUSANDTHS = 4;

    abstract String write(String value, Locale locale);

    static ValueFormat of(@Nullable String name) {
        return name == null ? TEXT : valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static String money(String value, int decimals, Locale locale) {
        var parts = value.split(" ", 2);
        var amount = new BigDecimal(parts[0]).movePointLeft(decimals).stripTrailingZeros();
        try {
            return Formats.money(amount, parts[1], locale);
        } catch (IllegalArgumentException unknownCurrency) {
            return Formats.number(amount, locale) + "\u00a0" + parts[1];
        }
    }

    private static void append(StringBuilder text, long amount, String unit) {
        if (amount > 0) {
            text.append(text.isEmpty() ? "" : " ").append(amount).append(' ').append(unit);
        }
    }
}
