package io.closeout.verification.policies;

import io.closeout.verification.reference.WorkingCalendar;
import java.time.Instant;

/**
 * A stretch of time that is counted in working time.
 *
 * @param end not before the start
 */
public record WorkingTime(Instant start, Instant end) {

    private static final int AT_RISK_PERCENT = 80;
    private static final int WHOLE = 100;

    public WorkingTime {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("%s is before %s".formatted(end, start));
        }
    }

    /**
     * That many working days: up to the end of the working hours of the last one. The day on which it starts is not
     * counted, so 0 days are the rest of it; what starts after hours counts as started on the next working day.
     */
    public static WorkingTime days(WorkingCalendar calendar, Instant start, int days) {
        return new WorkingTime(start, calendar.plusWorkingDays(start, days));
    }

    /**
     * The first second by which four fifths of the working time are over, never after the end. Where there is no
     * working time in it, four fifths of the time on the clock.
     */
    public Instant atRisk(WorkingCalendar calendar) {
        var total = worked(calendar, end);
        var at = total == 0
                ? start.plusSeconds(fourFifths(seconds(end)))
                : calendar.plusWorkingTime(start, fourFifths(total));
        return at.isAfter(end) ? end : at;
    }

    private long worked(WorkingCalendar calendar, Instant until) {
        return seconds(until) - calendar.secondsOffHours(start, until);
    }

    private long seconds(Instant until) {
        return until.getEpochSecond() - start.getEpochSecond();
    }

    private static long fourFifths(long seconds) {
        return Math.ceilDiv(seconds * AT_RISK_PERCENT, WHOLE);
    }
}
