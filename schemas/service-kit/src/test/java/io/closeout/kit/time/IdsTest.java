package io.closeout.kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void carryTheTimeOfTheClock() {
        var clock = MovableClock.stoppedAt("2026-03-28T12:00:00Z");

        var id = new Ids(clock).next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(clock.instant().toEpochMilli());
    }

    @Test
    void growAndNeverRepeatWithinOneInstant() {
        var ids = new Ids(MovableClock.stoppedAt("2026-03-28T12:00:00Z"));

        var made = Stream.generate(ids::next).limit(10_000).map(UUID::toString).toList();

        assertThat(made).isSorted();
        assertThat(new HashSet<>(made)).hasSize(10_000);
    }

    @Test
    void growWithAMovedClock() {
        var clock = MovableClock.stoppedAt("2026-03-28T12:00:00Z");
        var ids = new Ids(clock);
        var before = ids.next().toString();

        clock.advance(Duration.ofDays(100));

        assertThat(ids.next().toString()).isGreaterThan(before);
    }

    @Test
    void comeFromAFixedSourceInTests() {
        var first = new UUID(1, 1);
        var second = new UUID(2, 2);

        var ids = new Ids(new ArrayDeque<>(List.of(first, second))::remove);

        assertThat(List.of(ids.next(), ids.next())).containsExactly(first, second);
    }
}
