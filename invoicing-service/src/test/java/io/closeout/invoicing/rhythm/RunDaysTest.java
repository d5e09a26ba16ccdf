package io.closeout.invoicing.rhythm;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.invoicing.preference.Rhythm;
import io.closeout.kit.time.WorkingDays;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunDaysTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-15, 31, 2026-01-31",
        "2026-01-31, 31, 2026-01-31",
        "2026-02-01, 31, 2026-02-28",
        "2028-02-01, 31, 2028-02-29",
        "2028-02-29, 30, 2028-02-29",
        "2026-03-01, 15, 2026-03-15",
        "2026-03-16, 15, 2026-04-15",
        "2026-12-31, 30, 2027-01-30"
    })
    void aMonthThatIsShorterEndsWithItsLastDay(LocalDate earliest, int day, LocalDate expected) {
        assertThat(new RunDays(Rhythm.MONTHLY, day, never -> false).from(earliest))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02, 1, 2026-03-02", "2026-03-03, 1, 2026-03-09", "2026-03-03, 7, 2026-03-08"})
    void aWeekHasOneRun(LocalDate earliest, int day, LocalDate expected) {
        assertThat(new RunDays(Rhythm.WEEKLY, day, never -> false).from(earliest))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // 31 January 2026 is a Saturday; whoever comes in between still makes it.
        "BE, 2026-01-31, 2026-02-02",
        "BE, 2026-02-02, 2026-02-02",
        "BE, 2026-02-03, 2026-03-02",
        // Easter Monday and, in Norway, the days before.
        "BE, 2026-04-01, 2026-04-30",
        "NO, 2026-05-17, 2026-06-01"
    })
    void aRunOnADayOffWaitsForTheNextWorkingDay(String country, LocalDate earliest, LocalDate expected) {
        assertThat(new RunDays(Rhythm.MONTHLY, 31, not(WorkingDays.in(country)::isWorkingDay)).from(earliest))
                .isEqualTo(expected);
    }

    @Test
    void everyDayHasARunThatIsNotBeforeItAndNotLaterThanTheNextPeriod() {
        var days = new RunDays(Rhythm.MONTHLY, 31, not(WorkingDays.in("FR")::isWorkingDay));

        LocalDate.parse("2026-01-01")
                .datesUntil(LocalDate.parse("2029-01-01"))
                .forEach(day -> assertThat(days.from(day)).isAfterOrEqualTo(day).isBeforeOrEqualTo(day.plusDays(36)));
    }
}
