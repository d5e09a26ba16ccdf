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
     * counted, and none ends before it starts: what starts after hours with 0 days has the next working day.
     */
    public static WorkingTime days(WorkingCalendar calendar, Instant start, int days) {
        var end = calendar.plusWorkingDays(start, days);
        return new WorkingTime(start, end.isAfter(start) ? end : calendar.plusWorkingDays(start, days + 1));
    }

    /**
     * The first second by which four fifths of the working time are over. Where there is no working time in it, four
     * fifths of the time on the clock.
     */
    public Instant atRisk(WorkingCalendar calendar) {
        var total = worked(calendar, end);
        return total == 0 ? start.plusSeconds(fourFifths(seconds(end))) : firstWith(calendar, fourFifths(total));
    }

    /** Working time only grows, so that the second can be found by halving. */
    private Instant firstWith(WorkingCalendar calendar, long wanted) {
        long low = 0;
        long high = seconds(end);
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (worked(calendar, start.plusSeconds(middle)) >= wanted) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return start.plusSeconds(low);
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
