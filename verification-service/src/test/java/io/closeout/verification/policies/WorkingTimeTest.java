package io.closeout.verification.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.verification.reference.WorkingCalendar;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WorkingTimeTest {

    private static final WorkingCalendar BRUSSELS = office("Europe/Brussels");

    @Test
    void endsWithTheWorkingHoursOfTheLastDay() {
        // Monday 2 March 2026, 10:00 in Brussels.
        assertThat(days(BRUSSELS, "2026-03-02T09:00:00Z", 3)).isEqualTo("2026-03-05T16:00:00Z");
    }

    @Test
    void doesNotCountTheWeekend() {
        assertThat(days(BRUSSELS, "2026-03-06T09:00:00Z", 1)).isEqualTo("2026-03-09T16:00:00Z");
    }

    @Test
    void countsFromTheNextWorkingDayWhatStartsOnAWeekend() {
        assertThat(days(BRUSSELS, "2026-03-07T09:00:00Z", 1)).isEqualTo("2026-03-10T16:00:00Z");
        assertThat(days(BRUSSELS, "2026-03-07T09:00:00Z", 0)).isEqualTo("2026-03-09T16:00:00Z");
    }

    @Test
    void givesTheRestOfTheDayForNoDaysAndTheNextDayWhereNothingIsLeft() {
        assertThat(days(BRUSSELS, "2026-03-02T15:59:59Z", 0)).isEqualTo("2026-03-02T16:00:00Z");
        assertThat(days(BRUSSELS, "2026-03-02T16:00:00Z", 0)).isEqualTo("2026-03-03T16:00:00Z");
    }

    @Test
    void endsAtTheSameHourOnTheWallWhenTheClocksGoForward() {
        // The clocks go forward on Sunday 29 March 2026: five in the afternoon is 16:00 UTC before and 15:00 after.
        assertThat(days(BRUSSELS, "2026-03-27T09:00:00Z", 0)).isEqualTo("2026-03-27T16:00:00Z");
        assertThat(days(BRUSSELS, "2026-03-27T09:00:00Z", 1)).isEqualTo("2026-03-30T15:00:00Z");
    }

    @Test
    void endsAtTheSameHourOnTheWallWhenTheClocksGoBack() {
        assertThat(days(BRUSSELS, "2026-10-23T09:00:00Z", 1)).isEqualTo("2026-10-26T16:00:00Z");
    }

    @Test
    void countsTheLeapDay() {
        assertThat(days(BRUSSELS, "2028-02-28T09:00:00Z", 1)).isEqualTo("2028-02-29T16:00:00Z");
        assertThat(days(BRUSSELS, "2028-02-28T09:00:00Z", 2)).isEqualTo("2028-03-01T16:00:00Z");
    }

    @Test
    void leavesOutHolidaysOverTheTurnOfTheYear() {
        var office = Offices.in("NO", "Europe/Oslo");

        // Thursday 24 December: the 25th and New Year's Day are Fridays.
        assertThat(days(office, "2026-12-24T09:00:00Z", 1)).isEqualTo("2026-12-28T16:00:00Z");
        assertThat(days(office, "2026-12-31T09:00:00Z", 1)).isEqualTo("2027-01-04T16:00:00Z");
    }

    @Test
    void takesTheDayOfThePlaceOfWork() {
        // Sunday 23:30 in London is Monday 01:30 in Bucharest.
        assertThat(days(office("Europe/London"), "2026-03-01T23:30:00Z", 0)).isEqualTo("2026-03-02T17:00:00Z");
        assertThat(days(office("Europe/Bucharest"), "2026-03-01T23:30:00Z", 0)).isEqualTo("2026-03-02T15:00:00Z");
        assertThat(days(office("Europe/Bucharest"), "2026-02-27T22:30:00Z", 0)).isEqualTo("2026-03-02T15:00:00Z");
    }

    @Test
    void isAtRiskAfterFourFifthsOfTheWorkingTime() {
        // Ten o'clock on Monday to five on Thursday: 7 + 9 + 9 + 9 = 34 hours, of which 27 h 12 min.
        assertThat(atRisk(BRUSSELS, "2026-03-02T09:00:00Z", 3)).isEqualTo("2026-03-05T09:12:00Z");
    }

    @Test
    void isNeverAtRiskOutsideOfWorkingHours() {
        // Saturday to five on Monday: nine hours, of which 7 h 12 min.
        assertThat(atRisk(BRUSSELS, "2026-03-07T02:00:00Z", 0)).isEqualTo("2026-03-09T14:12:00Z");
    }

    @Test
    void isAtRiskWithTheClockOfTheWallWhenTheClocksGoForward() {
        // Ten on Friday to five on Monday, the clocks going forward in between: 7 + 9 hours, of which 12 h 48 min.
        assertThat(atRisk(BRUSSELS, "2026-03-27T09:00:00Z", 1)).isEqualTo("2026-03-30T11:48:00Z");
    }

    @Test
    void isNeverAtRiskAfterTheEndHoweverLittleTimeThereIs() {
        var start = Instant.parse("2026-03-02T15:59:59.500Z");

        assertThat(WorkingTime.days(BRUSSELS, start, 0).atRisk(BRUSSELS)).isEqualTo("2026-03-02T16:00:00Z");
    }

    @Test
    void isAtRiskAfterFourFifthsOfTheHoursWhereNobodyWorks() {
        var start = Instant.parse("2026-03-07T00:00:00Z");
        var night = new WorkingTime(start, start.plusSeconds(10));

        assertThat(night.atRisk(BRUSSELS)).isEqualTo(start.plusSeconds(8));
    }

    @Test
    void refusesAnEndBeforeItsStart() {
        var start = Instant.parse("2026-03-07T00:00:00Z");

        assertThatThrownBy(() -> new WorkingTime(start, start.minusNanos(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant days(WorkingCalendar calendar, String start, int days) {
        return WorkingTime.days(calendar, Instant.parse(start), days).end();
    }

    private static Instant atRisk(WorkingCalendar calendar, String start, int days) {
        return WorkingTime.days(calendar, Instant.parse(start), days).atRisk(calendar);
    }

    private static WorkingCalendar office(String zone) {
        return Offices.in("BE", zone);
    }
}
