package io.closeout.invoicing.rhythm;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Weekends and public holidays of a country, as the jollyday tables have them; without a table, weekends alone. */
final class DaysOff implements Predicate<LocalDate> {

    private static final Set<String> TABLES = HolidayManager.getSupportedCalendarCodes().stream()
            .map(code -> code.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    private static final Map<String, DaysOff> KNOWN = new ConcurrentHashMap<>();

    private final String country;
    private final Map<Integer, Set<LocalDate>> holidays = new ConcurrentHashMap<>();

    private DaysOff(String country) {
        this.country = country;
    }

    static DaysOff in(String country) {
        return KNOWN.computeIfAbsent(country.toLowerCase(Locale.ROOT), DaysOff::new);
    }

    @Override
    public boolean test(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0
                || holidays.computeIfAbsent(day.getYear(), this::load).contains(day);
    }

    private Set<LocalDate> load(int year) {
        if (!TABLES.contains(country)) {
            return Set.of();
        }
        return HolidayManager.getInstance(ManagerParameters.create(country)).getHolidays(Year.of(year)).stream()
                .filter(holiday -> holiday.getType() != HolidayType.OBSERVANCE)
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet());
    }
}
