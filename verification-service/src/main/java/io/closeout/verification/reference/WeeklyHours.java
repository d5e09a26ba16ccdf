package io.closeout.verification.reference;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The same hours every week, less the days on which nobody works. Hours are those of the wall clock, so a day on which
 * the clock is changed is an hour shorter or longer.
 */
final class WeeklyHours implements WorkingCalendar {

    private static final List<Opening> OFFICE = List.of(new Opening(8 * 60, 17 * 60));
    private static final Map<DayOfWeek, List<Opening>> OFFICE_WEEK = Map.of(
            DayOfWeek.MONDAY, OFFICE,
            DayOfWeek.TUESDAY, OFFICE,
            DayOfWeek.WEDNESDAY, OFFICE,
            DayOfWeek.THURSDAY, OFFICE,
            DayOfWeek.FRIDAY, OFFICE);
    // Nobody works longer at a stretch; a report that says so must not cost us a walk through all its days.
    private static final long MOST_DAYS = 400;

    private final ZoneId zone;
    private final Map<DayOfWeek, List<Opening>> hours;
    private final Predicate<LocalDate> closed;

    /**
     * @param hours in the order of the day, not overlapping
     * @param closed days without work, whatever the day of the week
     * @throws IllegalArgumentException if there are no hours in the whole week
     */
    WeeklyHours(ZoneId zone, Map<DayOfWeek, List<Opening>> hours, Predicate<LocalDate> closed) {
        if (hours.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("a week without working hours");
        }
        this.zone = zone;
        this.hours = Map.copyOf(hours);
        this.closed = closed;
    }

    /** Monday to Friday, 08:00 to 17:00. */
    static WeeklyHours office(ZoneId zone, Predicate<LocalDate> closed) {
        return new WeeklyHours(zone, OFFICE_WEEK, closed);
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return !openings(day).isEmpty();
    }

    @Override
    public long secondsOffHours(Instant from, Instant to) {
        long off = Math.max(0, to.getEpochSecond() - from.getEpochSecond());
        var last = LocalDate.ofInstant(to, zone);
        var day = LocalDate.ofInstant(from, zone);
        for (int days = 0; days < MOST_DAYS && !day.isAfter(last); days++, day = day.plusDays(1)) {
            for (var opening : openings(day)) {
                off -= within(day, opening, from, to);
            }
        }
        return off;
    }

    private long within(LocalDate day, Opening opening, Instant from, Instant to) {
        var opens = at(day, opening.from()).getEpochSecond();
        var closes = at(day, opening.to()).getEpochSecond();
        return Math.max(0, Math.min(closes, to.getEpochSecond()) - Math.max(opens, from.getEpochSecond()));
    }

    @Override
    public Instant plusWorkingDays(Instant from, int days) {
        var day = LocalDate.ofInstant(from, zone);
        int left = isOver(day, from) ? days + 1 : days;
        while (left > 0) {
            day = day.plusDays(1);
            left -= isWorkingDay(day) ? 1 : 0;
        }
        return at(day, openings(day).getLast().to());
    }

    private boolean isOver(LocalDate day, Instant now) {
        var openings = openings(day);
        return openings.isEmpty() || !now.isBefore(at(day, openings.getLast().to()));
    }

    @Override
    public Instant plusWorkingTime(Instant from, long seconds) {
        var left = seconds;
        for (var day = LocalDate.ofInstant(from, zone); ; day = day.plusDays(1)) {
            for (var opening : openings(day)) {
                var begins = later(from, at(day, opening.from()));
                var open = begins.until(at(day, opening.to()), ChronoUnit.SECONDS);
                if (open > 0 && left <= open) {
                    return begins.plusSeconds(Math.max(0, left));
                }
                left -= Math.max(0, open);
            }
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private List<Opening> openings(LocalDate day) {
        var openings = hours.getOrDefault(day.getDayOfWeek(), List.of());
        return openings.isEmpty() || closed.test(day) ? List.of() : openings;
    }

    private Instant at(LocalDate day, int minute) {
        return LocalDateTime.of(day, LocalTime.MIDNIGHT)
                .plusMinutes(minute)
                .atZone(zone)
                .toInstant();
    }
}
