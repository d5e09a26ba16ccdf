package io.closeout.reminder.dunning;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Public holidays by country, as the jollyday tables have them. A country without a table has weekends only: a
 * reminder on a holiday is impolite, no reminder at all would be worse.
 */
@ApplicationScoped
public class HolidayCalendars {

    private static final Logger LOG = Logger.getLogger(HolidayCalendars.class);

    private final Map<String, WorkingDays> byCountry = new ConcurrentHashMap<>();

    /** @param country ISO 3166-1 alpha-2 */
    public WorkingDays of(String country) {
        return byCountry.computeIfAbsent(country.toLowerCase(Locale.ROOT), HolidayCalendars::load);
    }

    private static WorkingDays load(String country) {
        try {
            var manager = HolidayManager.getInstance(ManagerParameters.create(country));
            return new WorkingDays(day -> manager.isHoliday(day));
        } catch (IllegalStateException | IllegalArgumentException e) {
            LOG.warnf("no public holidays are known for country %s: %s", country, e.getMessage());
            return new WorkingDays(day -> false);
        }
    }
}
