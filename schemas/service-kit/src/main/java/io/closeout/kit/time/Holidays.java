package io.closeout.kit.time;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Public and bank holidays of a country or of one of its subdivisions, as the jollyday tables have them: each rule is
 * valid from and to a year, and names the law it comes from where it changed. Days that are only observed (New Year's
 * Eve) are working days. A country without a table has none.
 */
public final class Holidays implements Predicate<LocalDate> {

    private static final Set<String> TABLES = HolidayManager.getSupportedCalendarCodes().stream()
            .map(code -> code.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    private static final Map<String, Holidays> KNOWN = new ConcurrentHashMap<>();

    private final String country;
    private final String[] subdivision;
    private final Map<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();

    private Holidays(String region) {
        var dash = region.indexOf('-');
        this.country = dash < 0 ? region : region.substring(0, dash);
        this.subdivision = dash < 0 ? new String[0] : new String[] {region.substring(dash + 1)};
    }

    /** @param region ISO 3166-1 alpha-2 country (NO) or ISO 3166-2 subdivision (DE-BY) */
    public static Holidays in(String region) {
        return KNOWN.computeIfAbsent(region.toLowerCase(Locale.ROOT), Holidays::new);
    }

    @Override
    public boolean test(LocalDate day) {
        return years.computeIfAbsent(day.getYear(), this::load).contains(day);
    }

    private Set<LocalDate> load(int year) {
        if (!TABLES.contains(country)) {
            return Set.of();
        }
        return HolidayManager.getInstance(ManagerParameters.create(country))
                .getHolidays(Year.of(year), subdivision)
                .stream()
                .filter(holiday -> holiday.getType() != HolidayType.OBSERVANCE)
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet());
    }
}
