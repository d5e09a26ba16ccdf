package io.closeout.verification.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.closeout.kit.time.Holidays;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WeeklyHoursTest {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    private static final WorkingCalendar BELGIUM = WeeklyHours.office(BRUSSELS, Holidays.in("BE"));

    @Test
    void weekendsAndPublicHolidaysAreNoWorkingDays() {
        assertThat(BELGIUM.isWorkingDay(day("2026-07-20"))).isTrue();
        assertThat(BELGIUM.isWorkingDay(day("2026-07-21"))).as("national day").isFalse();
        assertThat(BELGIUM.isWorkingDay(day("2026-07-25"))).as("Saturday").isFalse();
        assertThat(BELGIUM.isWorkingDay(day("2026-04-06"))).as("Easter Monday").isFalse();
    }

    @Test
    void aDayThatIsOnlyObservedIsAWorkingDay() {
        assertThat(BELGIUM.isWorkingDay(day("2026-12-31"))).isTrue();
    }

    @Test
    void aSubdivisionHasItsOwnHolidays() {
        assertThat(Holidays.in("DE").test(day("2026-01-06"))).isFalse();
        assertThat(Holidays.in("DE-BY").test(day("2026-01-06"))).as("Epiphany").isTrue();
    }

    @Test
    void theCountriesWeBillInHaveTables() {
        assertThat(Holidays.in("FR").test(day("2026-07-14"))).isTrue();
        assertThat(Holidays.in("NL").test(day("2026-04-27"))).isTrue();
        assertThat(Holidays.in("NO").test(day("2026-05-17"))).isTrue();
        assertThat(Holidays.in("RO").test(day("2026-12-01"))).isTrue();
    }

    @Test
    void aCountryWithoutATableHasWeekendsOnly() {
        var nowhere = WeeklyHours.office(ZoneId.of("UTC"), Holidays.in("XX"));

        assertThat(nowhere.isWorkingDay(day("2026-12-25"))).isTrue();
        assertThat(nowhere.isWorkingDay(day("2026-12-26"))).isFalse();
    }

    @Test
    void overtimeIsWhatLiesOutsideOfTheHours() {
        assertThat(off("2026-07-20T16:00", "2026-07-20T19:00")).isEqualTo(hours(2));
        assertThat(off("2026-07-20T08:00", "2026-07-20T17:00")).isZero();
        assertThat(off("2026-07-21T09:00", "2026-07-21T11:00"))
                .as("on a holiday all of it")
                .isEqualTo(hours(2));
    }

    @Test
    void aNightShiftOverTheYearsEndIsAllOvertime() {
        assertThat(off("2026-12-31T22:00", "2027-01-01T06:00")).isEqualTo(hours(8));
    }

    @Test
    void theNightInWhichTheClockIsPutForwardIsAnHourShorter() {
        assertThat(off("2026-03-28T22:00", "2026-03-29T06:00")).isEqualTo(hours(7));
        assertThat(off("2026-10-24T22:00", "2026-10-25T06:00")).isEqualTo(hours(9));
    }

    @Test
    void whoWorksAroundTheClockHasNoOvertimeOnTheDayTheClockChanges() {
        var always = everyDay(new Opening(0, 1440));

        assertThat(always.secondsOffHours(at("2026-03-29T00:00"), at("2026-03-30T00:00")))
                .isZero();
        assertThat(always.secondsOffHours(at("2026-10-25T00:00"), at("2026-10-26T00:00")))
                .isZero();
    }

    @Test
    void aBreakAtNoonIsOffHours() {
        var withBreak = everyDay(new Opening(480, 720), new Opening(780, 1020));

        assertThat(withBreak.secondsOffHours(at("2026-07-20T11:00"), at("2026-07-20T14:00")))
                .isEqualTo(hours(1));
    }

    @Test
    void workingDaysPassOverWeekendsAndHolidays() {
        assertThat(BELGIUM.plusWorkingDays(at("2026-07-17T10:00"), 2)).isEqualTo(at("2026-07-22T17:00"));
        assertThat(BELGIUM.plusWorkingDays(at("2026-12-31T10:00"), 1)).isEqualTo(at("2027-01-04T17:00"));
    }

    @Test
    void theTwentyNinthOfFebruaryIsADayLikeAnyOther() {
        assertThat(BELGIUM.plusWorkingDays(at("2028-02-28T10:00"), 1)).isEqualTo(at("2028-02-29T17:00"));
        assertThat(BELGIUM.plusWorkingDays(at("2027-02-26T10:00"), 1)).isEqualTo(at("2027-03-01T17:00"));
    }

    @Test
    void noWorkingDaysEndWithThisDayUnlessItIsOver() {
        assertThat(BELGIUM.plusWorkingDays(at("2026-07-17T16:59"), 0)).isEqualTo(at("2026-07-17T17:00"));
        assertThat(BELGIUM.plusWorkingDays(at("2026-07-17T17:00"), 0)).isEqualTo(at("2026-07-20T17:00"));
        assertThat(BELGIUM.plusWorkingDays(at("2026-07-18T10:00"), 0)).isEqualTo(at("2026-07-20T17:00"));
    }

    @Test
    void workingTimeStandsStillOutsideOfTheHours() {
        assertThat(BELGIUM.plusWorkingTime(at("2026-07-17T16:00"), hours(2))).isEqualTo(at("2026-07-20T09:00"));
        assertThat(BELGIUM.plusWorkingTime(at("2026-07-18T10:00"), 0)).isEqualTo(at("2026-07-20T08:00"));
        assertThat(BELGIUM.plusWorkingTime(at("2026-07-17T16:00"), hours(1))).isEqualTo(at("2026-07-17T17:00"));
    }

    @Test
    void aStretchThatNobodyWorksDoesNotHoldUsUp() {
        assertThat(BELGIUM.secondsOffHours(Instant.EPOCH, Instant.parse("+99999-01-01T00:00:00Z")))
                .isPositive();
    }

    @Test
    void refusesAWeekWithoutHours() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeeklyHours(BRUSSELS, Map.of(DayOfWeek.MONDAY, List.of()), day -> false));
    }

    private static WorkingCalendar everyDay(Opening... openings) {
        var week = new EnumMap<DayOfWeek, List<Opening>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.put(day, List.of(openings));
        }
        return new WeeklyHours(BRUSSELS, week, day -> false);
    }

    private static long off(String from, String to) {
        return BELGIUM.secondsOffHours(at(from), at(to));
    }

    private static long hours(int hours) {
        return hours * 3_600L;
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(BRUSSELS).toInstant();
    }
}
