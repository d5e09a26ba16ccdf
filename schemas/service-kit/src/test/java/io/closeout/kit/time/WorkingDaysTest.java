package io.closeout.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    @ParameterizedTest(name = "in {0} {2} working days after {1} is {3}")
    @CsvSource({
        // From a Friday over a weekend, in which summer time begins.
        "BE, 2026-03-27, 1, 2026-03-30",
        // Good Friday is none in Norway, but is a working day in Belgium; Easter Monday is none in both.
        "BE, 2026-04-02, 1, 2026-04-03",
        "NO, 2026-04-02, 1, 2026-04-07",
        "BE, 2026-04-03, 1, 2026-04-07",
        // Norway also closes on Maundy Thursday; Romania keeps the Orthodox Easter.
        "NO, 2026-04-01, 3, 2026-04-09",
        "RO, 2026-04-09, 3, 2026-04-16",
        // Over the end of the year: Christmas Day and the 1st of January are Fridays, Romania keeps the 2nd, too.
        "BE, 2026-12-23, 3, 2026-12-29",
        "NO, 2026-12-30, 3, 2027-01-05",
        "RO, 2026-12-30, 3, 2027-01-05",
        "FR, 2026-12-31, 1, 2027-01-04",
        "RO, 2026-12-24, 5, 2027-01-04",
        // Over 29 February of a leap year.
        "FR, 2028-02-25, 3, 2028-03-01",
        "NL, 2028-02-28, 3, 2028-03-02",
        // A region has days of its own: Epiphany in Bavaria.
        "DE, 2026-01-05, 1, 2026-01-06",
        "DE-BY, 2026-01-05, 1, 2026-01-07",
        // No table for that country.
        "QQ, 2026-12-24, 1, 2026-12-25",
    })
    void countsNeitherWeekendsNorHolidays(String country, LocalDate day, int count, LocalDate last) {
        assertThat(WorkingDays.in(country).after(day, count)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        // A working day stays where it is.
        "BE, 2026-03-02, 2026-03-02",
        // Whit Monday follows on the weekend.
        "BE, 2026-05-23, 2026-05-26",
        "QQ, 2026-12-26, 2026-12-28",
        // The 1st of January is a Friday.
        "FR, 2027-01-01, 2027-01-04",
        // New Year's Eve is only observed.
        "DE, 2026-12-31, 2026-12-31",
    })
    void aPeriodThatEndsOnADayOffEndsWithTheNextWorkingDay(String country, LocalDate day, LocalDate end) {
        assertThat(WorkingDays.in(country).sameOrNext(day)).isEqualTo(end);
    }

    @Test
    void lowerCaseIsTheSameCountry() {
        assertThat(Holidays.in("be")).isSameAs(Holidays.in("BE"));
    }
}
