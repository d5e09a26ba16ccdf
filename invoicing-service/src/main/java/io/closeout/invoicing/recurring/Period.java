package io.closeout.invoicing.recurring;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/** Days that are billed together, both ends included. */
record Period(LocalDate firstDay, LocalDate lastDay) {

    /**
     * The period number {@code index} of an agreement. All are counted from its first day, so that what begins on the
     * 31st begins on the last day of a shorter month and on the 31st again after it.
     */
    static Period of(LocalDate start, int months, long index) {
        return new Period(
                start.plusMonths(index * months),
                start.plusMonths((index + 1) * months).minusDays(1));
    }

    Stream<LocalDate> days() {
        return firstDay.datesUntil(lastDay.plusDays(1));
    }

    long length() {
        return ChronoUnit.DAYS.between(firstDay, lastDay) + 1;
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
