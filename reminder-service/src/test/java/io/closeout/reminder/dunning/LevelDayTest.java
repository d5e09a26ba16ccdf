package io.closeout.reminder.dunning;

import static io.closeout.reminder.fixture.InvoiceFixture.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.kit.time.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A due date is a wall-clock day: what is looked at when, across every odd day of the calendar. */
class LevelDayTest {

    @ParameterizedTest(name = "due on {0} in {1}: first looked at at {2}")
    @CsvSource({
        // The night to summer time has 23 hours, the night to winter time 25.
        "2026-03-28, Europe/Brussels, 2026-03-28T23:00:00Z",
        "2026-03-29, Europe/Brussels, 2026-03-29T22:00:00Z",
        "2026-10-24, Europe/Oslo, 2026-10-24T22:00:00Z",
        "2026-10-25, Europe/Oslo, 2026-10-25T23:00:00Z",
        "2026-03-28, Europe/Bucharest, 2026-03-28T22:00:00Z",
        "2026-03-29, Europe/Bucharest, 2026-03-29T21:00:00Z",
        // In Cairo summer time takes the hour after midnight: the day starts at one.
        "2026-04-23, Africa/Cairo, 2026-04-23T22:00:00Z",
        // 29 February, and the turn of the year in three zones.
        "2028-02-28, Europe/Brussels, 2028-02-28T23:00:00Z",
        "2028-02-29, Europe/Brussels, 2028-02-29T23:00:00Z",
        "2026-12-31, Europe/Bucharest, 2026-12-31T22:00:00Z",
        "2026-12-31, Europe/Oslo, 2026-12-31T23:00:00Z",
        "2026-12-31, Atlantic/Azores, 2027-01-01T01:00:00Z",
    })
    void isTheStartOfTheDayAfterTheDueDateInItsZone(LocalDate dueDate, String zone, Instant expected) {
        var wake = WatchDueDateWhenInvoiceIssued.wake(
                anInvoice().dueOn(dueDate.toString()).in(zone).body());

        assertThat(wake.at()).isEqualTo(expected);
        assertThat(LocalDate.ofInstant(wake.at(), ZoneId.of(zone))).isEqualTo(dueDate.plusDays(1));
        assertThat(LocalDate.ofInstant(wake.at().minusNanos(1), ZoneId.of(zone)))
                .isEqualTo(dueDate);
    }

    @ParameterizedTest(name = "due on {0} in {1}: levels on {2}, {3}, {4}")
    @CsvSource({
        "2026-12-23, BE, 2026-12-29, 2027-01-06, 2027-01-22",
        "2026-12-31, RO, 2027-01-08, 2027-01-14, 2027-02-01",
        "2028-02-28, NL, 2028-03-02, 2028-03-13, 2028-03-29",
        "2026-03-27, NO, 2026-04-10, 2026-04-24, 2026-05-08",
    })
    void followsTheCalendarOfTheCustomer(
            LocalDate dueDate, String country, LocalDate first, LocalDate second, LocalDate third) {
        var ladder = new Ladders().of(country, new UUID(1, 1), dueDate);
        var climb = new Climb(ladder, WorkingDays.in(country), dueDate);

        assertThat(ladder.levels()).extracting(climb::dayOf).containsExactly(first, second, third);
    }
}
