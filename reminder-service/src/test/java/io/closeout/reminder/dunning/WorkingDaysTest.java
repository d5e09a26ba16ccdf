package io.closeout.reminder.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private final HolidayCalendars calendars = new HolidayCalendars();

    @ParameterizedTest(name = "in {0} three working days after {1} is {2}")
    @CsvSource({
        // Belgium: Easter Monday; Norway also closes on Maundy Thursday and Good Friday; Romania keeps Orthodox Easter.
        "BE, 2026-04-01, 2026-04-07",
        "NO, 2026-04-01, 2026-04-09",
        "RO, 2026-04-09, 2026-04-16",
        // The turn of the year: 25 December a Friday, 1 January a Friday, Romania with 2 January too.
        "BE, 2026-12-23, 2026-12-29",
        "NO, 2026-12-30, 2027-01-05",
        "RO, 2026-12-30, 2027-01-05",
        // Over 29 February of a leap year.
        "FR, 2028-02-25, 2028-03-01",
        "NL, 2028-02-28, 2028-03-02",
    })
    void skipsTheHolidaysOfTheCountry(String country, LocalDate day, LocalDate expected) {
        assertThat(calendars.of(country).after(day, 3)).isEqualTo(expected);
    }

    @Test
    void aWorkingDayStaysWhereItIs() {
        var monday = LocalDate.parse("2026-03-02");

        assertThat(calendars.of("BE").sameOrNext(monday)).isEqualTo(monday);
    }

    @Test
    void aDayOffMovesToTheNextWorkingDay() {
        var saturday = LocalDate.parse("2026-05-23"); // Whit Monday follows

        assertThat(calendars.of("BE").sameOrNext(saturday)).isEqualTo("2026-05-26");
    }

    @Test
    void aCountryNobodyKnowsHasWeekendsOnly() {
        var saturday = LocalDate.parse("2026-12-26");

        assertThat(calendars.of("XX").sameOrNext(saturday)).isEqualTo("2026-12-28");
    }

    @Test
    void lowerCaseIsTheSameCountry() {
        assertThat(calendars.of("be")).isSameAs(calendars.of("BE"));
    }
}
