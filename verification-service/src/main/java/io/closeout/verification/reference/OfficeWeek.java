package io.closeout.verification.reference;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Monday to Friday, 08:00 to 17:00, no public holidays. */
record OfficeWeek(ZoneId zone) implements WorkingCalendar {

    private static final LocalTime OPENS = LocalTime.of(8, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 0);

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    @Override
    public long secondsOffHours(Instant from, Instant to) {
        long off = to.getEpochSecond() - from.getEpochSecond();
        var last = LocalDate.ofInstant(to, zone);
        for (var day = LocalDate.ofInstant(from, zone); !day.isAfter(last); day = day.plusDays(1)) {
            off -= isWorkingDay(day) ? within(day, from, to) : 0;
        }
        return off;
    }

    private long within(LocalDate day, Instant from, Instant to) {
        var opens = day.atTime(OPENS).atZone(zone).toEpochSecond();
        var closes = day.atTime(CLOSES).atZone(zone).toEpochSecond();
        return Math.max(0, Math.min(closes, to.getEpochSecond()) - Math.max(opens, from.getEpochSecond()));
    }

    @Override
    public Instant plusWorkingDays(Instant from, int days) {
        var day = LocalDate.ofInstant(from, zone);
        int left = isWorkingDay(day) ? days : days + 1;
        while (left > 0) {
            day = day.plusDays(1);
            left -= isWorkingDay(day) ? 1 : 0;
        }
        return day.atTime(CLOSES).atZone(zone).toInstant();
    }
}
