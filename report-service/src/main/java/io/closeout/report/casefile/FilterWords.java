package io.closeout.report.casefile;

import io.closeout.kit.http.ProblemException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the words of a filter; a blank one is none, and one that makes no sense is refused. */
final class FilterWords {

    static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    private static final int MOST_DAYS = 36_500;

    private FilterWords() {}

    static @Nullable String plain(@Nullable String word) {
        return word == null || word.isBlank() ? null : word.strip();
    }

    static @Nullable Boolean flag(String name, @Nullable String word) {
        return read(word, FilterWords::flag, "%s is true or false.".formatted(name));
    }

    static @Nullable LocalDate day(@Nullable String word) {
        return read(word, FilterWords::reasonable, "A day is a date such as 2026-03-29, from 2000 to 2999.");
    }

    static @Nullable Integer days(@Nullable String word) {
        return read(word, FilterWords::count, "An age is a number of days.");
    }

    static @Nullable UUID party(@Nullable String id, String rule) {
        return read(id, UUID::fromString, rule);
    }

    static @Nullable String country(@Nullable String code) {
        return read(code, FilterWords::known, "The country is a code of two letters such as NL.");
    }

    private static LocalDate reasonable(String word) {
        var day = LocalDate.parse(word);
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            throw new IllegalArgumentException(word);
        }
        return day;
    }

    private static String known(String code) {
        if (!Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code)) {
            throw new IllegalArgumentException(code);
        }
        return code;
    }

    private static boolean flag(String word) {
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(word);
        };
    }

    private static int count(String word) {
        var days = Integer.parseInt(word);
        if (days < 0 || days > MOST_DAYS) {
            throw new IllegalArgumentException(word);
        }
        return days;
    }

    static <T> @Nullable T read(@Nullable String word, Function<String, T> reader, String rule) {
        try {
            return word == null || word.isBlank() ? null : reader.apply(word);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw ProblemException.badRequest(rule);
        }
    }
}
