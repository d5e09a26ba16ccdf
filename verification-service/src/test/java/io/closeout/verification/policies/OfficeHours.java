package io.closeout.verification.policies;

import io.closeout.verification.reference.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/** Monday to Friday from eight to five, but for some holidays; second by second, so that it is easy to see right. */
record OfficeHours(ZoneId zone, Set<LocalDate> holidays) implements WorkingCalendar {

    static OfficeHours in(String zone, String... holidays) {
        return new OfficeHours(
                ZoneId.of(zone),
                java.util.Arrays.stream(holidays)
                        .map(LocalDate::parse)
                        .collect(java.util.stream.Collectors.toUnmodifiableSet()));
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }

    @Override
    public long secondsOffHours(Instant from, Instant to) {
        long off = 0;
        for (var second = from; second.isBefore(to); second = second.plusSeconds(1)) {
            var there = second.atZone(zone);
            var hour = there.getHour();
            off += isWorkingDay(there.toLocalDate()) && hour >= 8 && hour < 17 ? 0 : 1;
        }
        return off;
    }

    @Override
    public Instant plusWorkingDays(Instant from, int days) {
        var day = LocalDate.ofInstant(from, zone);
        var left = isWorkingDay(day) ? days : days + 1;
        while (left > 0) {
            day = day.plusDays(1);
            left -= isWorkingDay(day) ? 1 : 0;
        }
        return day.atTime(LocalTime.of(17, 0)).atZone(zone).toInstant();
    }
}
