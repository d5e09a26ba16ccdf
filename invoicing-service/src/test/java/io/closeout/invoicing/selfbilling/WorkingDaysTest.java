package io.closeout.invoicing.selfbilling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    @ParameterizedTest
    @CsvSource({
        // From a Friday over a weekend.
        "2026-03-27, 1, BE, 2026-03-30",
        // Good Friday is none in Norway, but is a working day in Belgium; Easter Monday is none in both.
        "2026-04-02, 1, BE, 2026-04-03",
        "2026-04-02, 1, NO, 2026-04-07",
        "2026-04-03, 1, BE, 2026-04-07",
        // Over the end of the year: the 1st of January is a Friday.
        "2026-12-31, 1, FR, 2027-01-04",
        "2026-12-24, 5, RO, 2027-01-04",
        // No table for that country.
        "2026-12-24, 1, QQ, 2026-12-25"
    })
    void countsNeitherWeekendsNorHolidays(LocalDate day, int days, String country, LocalDate last) {
        assertThat(WorkingDays.after(day, days, country)).isEqualTo(last);
    }

    @Test
    void neverCountsTheDayItself() {
        assertThat(WorkingDays.after(LocalDate.parse("2026-03-30"), 1, "BE")).isEqualTo("2026-03-31");
    }
}
