package io.closeout.verification.reference;

import io.closeout.kit.time.Holidays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The working calendar of a station as it stands in the reference data. */
final class Calendars {

    static final List<String> DAYS = Arrays.stream(DayOfWeek.values())
            .map(day -> day.name().toLowerCase(Locale.ROOT))
            .toList();

    private Calendars() {}

    /** @param country whose holidays count where the station names no region */
    static WorkingCalendar of(Map<String, String> values, String country, String zone) {
        var hours = new EnumMap<DayOfWeek, List<Opening>>(DayOfWeek.class);
        DAYS.forEach(day -> hours.put(
                DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)),
                OpeningHours.read(values.getOrDefault(day, "")).openings()));
        var closed = Values.list(values, "closed").map(LocalDate::parse).collect(Collectors.toUnmodifiableSet());
        Predicate<LocalDate> holidays = Holidays.in(values.getOrDefault("region", country));
        return new WeeklyHours(ZoneId.of(zone), hours, holidays.or(closed::contains));
    }
}
