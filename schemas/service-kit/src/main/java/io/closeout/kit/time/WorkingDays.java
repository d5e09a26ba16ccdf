package io.closeout.kit.time;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Days on which the banks and offices of a country work: neither Saturday, Sunday nor one of its {@link Holidays}. Whole
 * days on the wall: a change of the clock makes none longer; the caller turns them into instants in the zone it means.
 */
public final class WorkingDays {

    private final Holidays holidays;

    private WorkingDays(Holidays holidays) {
        this.holidays = holidays;
    }

    /** @param region ISO 3166-1 alpha-2 country or ISO 3166-2 subdivision; without a table it has weekends alone */
    public static WorkingDays in(String region) {
        return new WorkingDays(Holidays.in(region));
    }

    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !holidays.test(day);
    }

    /** The last of that many working days after a day, which is not counted itself. */
    public LocalDate after(LocalDate day, int count) {
        var last = day;
        for (var left = count; left > 0; left--) {
            last = sameOrNext(last.plusDays(1));
        }
        return last;
    }

    /**
     * Where a period ends whose last day is this one: on a day off it ends with the next working day (Regulation
     * 1182/71 art. 3 (4)).
     */
    public LocalDate sameOrNext(LocalDate day) {
        var current = day;
        while (!isWorkingDay(current)) {
            current = current.plusDays(1);
        }
        return current;
    }
}
