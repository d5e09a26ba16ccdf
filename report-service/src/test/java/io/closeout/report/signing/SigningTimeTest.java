package io.closeout.report.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SigningTimeTest {

    private static final Instant RECEIVED = Instant.parse("2026-03-02T15:00:00Z");

    @Test
    void aClockThreeHoursFastGivesWayToOursAndIsKept() {
        var time = at(Duration.ofHours(3));

        assertThat(time.effective()).isEqualTo(RECEIVED);
        assertThat(time.device()).isEqualTo(RECEIVED.plus(Duration.ofHours(3)));
        assertThat(time.capturedOffline()).isFalse();
    }

    @Test
    void aClockThreeHoursSlowLooksLikeASignatureGivenOffline() {
        var time = at(Duration.ofHours(-3));

        assertThat(time.effective()).isEqualTo(RECEIVED.minus(Duration.ofHours(3)));
        assertThat(time.received()).isEqualTo(RECEIVED);
        assertThat(time.capturedOffline()).isTrue();
    }

    @Test
    void tenMinutesAheadAreTheLast() {
        assertThat(at(Duration.ofMinutes(10)).effective()).isEqualTo(RECEIVED.plus(Duration.ofMinutes(10)));
        assertThat(at(Duration.ofMinutes(10).plusMillis(1)).effective()).isEqualTo(RECEIVED);
    }

    @Test
    void nobodySignsBeforeTheDayOfTheWorkInItsZone() {
        var midnight = Instant.parse("2026-03-01T23:00:00Z");

        assertThat(at(Duration.between(RECEIVED, midnight)).effective()).isEqualTo(midnight);
        assertThat(at(Duration.between(RECEIVED, midnight.minusMillis(1))).effective())
                .isEqualTo(RECEIVED);
    }

    private static SigningTime at(Duration off) {
        return SigningTime.of(
                RECEIVED.plus(off), RECEIVED, LocalDate.parse("2026-03-02"), ZoneId.of("Europe/Brussels"));
    }
}
