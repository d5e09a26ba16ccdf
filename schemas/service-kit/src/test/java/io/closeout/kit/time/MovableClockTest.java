package io.closeout.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MovableClockTest {

    private static final Instant NOON = Instant.parse("2026-03-28T12:00:00Z");

    @Test
    void showsTheTimeItWasMovedTo() {
        var clock = MovableClock.stoppedAt("2026-03-28T12:00:00Z");

        clock.moveTo(Instant.parse("2026-06-26T08:30:00.123456Z"));

        assertThat(clock.instant()).isEqualTo("2026-06-26T08:30:00.123456Z");
    }

    @Test
    void addsOneMoveToTheOther() {
        var clock = MovableClock.stoppedAt("2026-03-28T12:00:00Z");

        clock.advance(Duration.ofDays(90));
        clock.advance(Duration.ofHours(-1));

        assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofDays(90)).minus(Duration.ofHours(1)));
    }

    @Test
    void goesOnRunningAfterItWasMoved() {
        var base = MovableClock.stoppedAt("2026-03-28T12:00:00Z");
        var clock = MovableClock.over(base);
        clock.moveTo(NOON.plus(Duration.ofDays(1)));

        base.advance(Duration.ofSeconds(5));

        assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofDays(1)).plusSeconds(5));
    }

    @Test
    void movesItsViewsInOtherZonesToo() {
        var clock = MovableClock.stoppedAt("2026-03-28T12:00:00Z");
        var oslo = clock.withZone(ZoneId.of("Europe/Oslo"));

        clock.advance(Duration.ofHours(12));

        assertThat(oslo.getZone()).isEqualTo(ZoneId.of("Europe/Oslo"));
        assertThat(oslo.instant()).isEqualTo(NOON.plus(Duration.ofHours(12)));
    }

    @Test
    void takesUpTheOffsetOfItsFormerLife() {
        var former = MovableClock.stoppedAt("2026-03-28T12:00:00Z");
        former.advance(Duration.ofDays(100).plusNanos(7_000));
        var restarted = MovableClock.stoppedAt("2026-03-28T12:00:00Z");

        restarted.restore(former.offset());

        assertThat(restarted.instant()).isEqualTo(former.instant());
    }

    @Test
    void theCalendarShowsTheDateOfTheZone() {
        var calendar = new BusinessCalendar(Clock.fixed(Instant.parse("2026-03-28T23:30:00Z"), ZoneOffset.UTC));

        assertThat(calendar.today(ZoneId.of("Europe/Bucharest"))).isEqualTo(LocalDate.parse("2026-03-29"));
        assertThat(calendar.today(ZoneOffset.UTC)).isEqualTo(LocalDate.parse("2026-03-28"));
    }
}
