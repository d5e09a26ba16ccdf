package io.closeout.reminder.dunning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.Predicate;

/** The days on which a country's banks and offices work: neither weekend nor public holiday. */
public final class WorkingDays {

    private final Predicate<LocalDate> holiday;

    WorkingDays(Predicate<LocalDate> holiday) {
        this.holiday = holiday;
    }

    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !holiday.test(day);
    }

    /** The n-th working day after the given day, which itself does not count. */
    public LocalDate after(LocalDate day, int count) {
        var current = day;
        for (var left = count; left > 0; left--) {
            current = sameOrNext(current.plusDays(1));
        }
        return current;
    }

    public LocalDate sameOrNext(LocalDate day) {
        var current = day;
        while (!isWorkingDay(current)) {
            current = current.plusDays(1);
        }
        return current;
    }
}
