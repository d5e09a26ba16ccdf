package io.closeout.invoicing.selfbilling;

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
import java.util.stream.Collectors;

/**
 * Days on which people of a country answer: not Saturdays, Sundays or its national holidays (jollyday). A country
 * without a table has weekends only.
 */
final class WorkingDays {

    private static final Set<String> TABLES = HolidayManager.getSupportedCalendarCodes().stream()
            .map(code -> code.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    private static final Map<String, Set<LocalDate>> YEARS = new ConcurrentHashMap<>();

    private WorkingDays() {}

    /**
     * The last of that many working days after a day, which is not counted itself.
     *
     * @param country ISO 3166-1 alpha-2
     */
    static LocalDate after(LocalDate day, int days, String country) {
        var last = day;
        for (var counted = 0; counted < days; ) {
            last = last.plusDays(1);
            counted += isWorking(last, country.toLowerCase(Locale.ROOT)) ? 1 : 0;
        }
        return last;
    }

    private static boolean isWorking(LocalDate day, String country) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !YEARS.computeIfAbsent(country + day.getYear(), key -> holidays(country, day.getYear()))
                        .contains(day);
    }

    private static Set<LocalDate> holidays(String country, int year) {
        if (!TABLES.contains(country)) {
            return Set.of();
        }
        return HolidayManager.getInstance(ManagerParameters.create(country)).getHolidays(Year.of(year)).stream()
                .filter(holiday -> holiday.getType() != HolidayType.OBSERVANCE)
                .map(holiday -> holiday.getDate())
                .collect(Collectors.toUnmodifiableSet());
    }
}
