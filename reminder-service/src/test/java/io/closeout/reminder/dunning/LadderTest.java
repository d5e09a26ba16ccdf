package io.closeout.reminder.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.reminder.dunning.Level.Counting;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LadderTest {

    private static final UUID STATION = new UUID(1, 1);
    private static final LocalDate DUE = LocalDate.parse("2026-03-02");

    @Test
    void refusesLevelsThatDoNotRise() {
        var levels = List.of(level(1, 14), level(2, 14));

        assertThatThrownBy(() -> new Ladder(levels, 10, BigDecimal.ONE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesLevelsThatAreNotNumberedFromOne() {
        var levels = List.of(level(2, 3));

        assertThatThrownBy(() -> new Ladder(levels, 10, BigDecimal.ONE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hasThreeLevelsInEurope() {
        var ladder = new Ladders().of("BE", STATION, DUE);

        assertThat(ladder.levels())
                .containsExactly(
                        new Level(1, "friendly", 3, Counting.WORKING),
                        new Level(2, "reminder", 14, Counting.CALENDAR),
                        new Level(3, "formal", 30, Counting.CALENDAR));
    }

    @Test
    void isMorePatientInNorway() {
        var ladder = new Ladders().of("NO", STATION, DUE);

        assertThat(ladder.levels()).extracting(Level::days).containsExactly(14, 28, 42);
        assertThat(ladder.minimum()).isEqualByComparingTo("10.00");
    }

    @Test
    void endsAfterItsLastLevel() {
        assertThat(new Ladders().of("BE", STATION, DUE).level(4)).isEmpty();
    }

    private static Level level(int number, int days) {
        return new Level(number, "friendly", days, Counting.CALENDAR);
    }
}
