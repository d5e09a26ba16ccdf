package io.closeout.invoicing.rhythm;

import io.closeout.invoicing.preference.Rhythm;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.function.Predicate;

/**
 * The days on which a rhythm has its runs.
 *
 * @param day of the week (1 is Monday) or of the month; a month that is shorter ends with its last day
 * @param dayOff on which no run comes: it waits for the next day; never true to run on any day
 */
record RunDays(Rhythm rhythm, int day, Predicate<LocalDate> dayOff) {

    /** The first run day that is not before {@code earliest}. */
    LocalDate from(LocalDate earliest) {
        // A run of the period before may have been moved to this day.
        var nominal = rhythm == Rhythm.WEEKLY
                ? weekly(earliest.minusDays(7))
                : monthly(YearMonth.from(earliest.minusMonths(1)));
        while (moved(nominal).isBefore(earliest)) {
            nominal = rhythm == Rhythm.WEEKLY
                    ? nominal.plusWeeks(1)
                    : monthly(YearMonth.from(nominal).plusMonths(1));
        }
        return moved(nominal);
    }

    private LocalDate weekly(LocalDate from) {
        return from.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(Math.min(day, 7))));
    }

    private LocalDate monthly(YearMonth month) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    private LocalDate moved(LocalDate nominal) {
        var moved = nominal;
        while (dayOff.test(moved)) {
            moved = moved.plusDays(1);
        }
        return moved;
    }
}
