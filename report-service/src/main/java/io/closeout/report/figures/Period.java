package io.closeout.report.figures;

import static java.time.temporal.ChronoUnit.WEEKS;

import io.closeout.kit.http.ProblemException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whole ISO weeks.
 *
 * @param first a Monday
 * @param end the Monday after the last week
 */
record Period(LocalDate first, LocalDate end) {

    static final int DEFAULT_WEEKS = 12;
    static final int MOST_WEEKS = 53;

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    static Period of(@Nullable LocalDate from, LocalDate to) {
        requireReasonable(to);
        if (from != null) {
            requireReasonable(from);
        }
        if (from != null && from.isAfter(to)) {
            throw unreasonable("The first day is after the last.");
        }
        var end = monday(to).plusWeeks(1);
        var first = from == null ? end.minusWeeks(DEFAULT_WEEKS) : monday(from);
        if (WEEKS.between(first, end) > MOST_WEEKS) {
            throw unreasonable("A period has at most %d weeks.".formatted(MOST_WEEKS));
        }
        return new Period(first, end);
    }

    private static void requireReasonable(LocalDate day) {
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            throw unreasonable("The days lie between 2000 and 2999.");
        }
    }

    private static ProblemException unreasonable(String detail) {
        return ProblemException.unprocessable("period-unreasonable", "The period makes no sense", detail);
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** Such as {@code 2026-W10}. */
    static String week(LocalDate monday) {
        return "%d-W%02d"
                .formatted(monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    List<LocalDate> mondays() {
        return Stream.iterate(first, day -> day.isBefore(end), day -> day.plusWeeks(1))
                .toList();
    }

    OffsetDateTime since() {
        return first.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    OffsetDateTime until() {
        return end.atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
