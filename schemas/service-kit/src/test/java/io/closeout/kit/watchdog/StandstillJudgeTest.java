package io.closeout.kit.watchdog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StandstillJudgeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration JUST_NOW = Duration.ZERO;

    private final StandstillJudge judge = new StandstillJudge(PATIENCE);

    @Test
    void aClientThatNoLongerPollsIsDead() {
        assertThat(judge.judge(new ConsumerPulse(Duration.ofSeconds(91), 0, 5, false), at(0)))
                .isPresent();
    }

    @Test
    void aConsumerWithoutBacklogMayRestForEver() {
        judge.judge(new ConsumerPulse(JUST_NOW, 0, 5, false), at(0));

        assertThat(judge.judge(new ConsumerPulse(JUST_NOW, 0, 5, false), at(10_000)))
                .isEmpty();
    }

    @Test
    void aBacklogThatDoesNotMoveIsDeathOnlyPastPatience() {
        judge.judge(new ConsumerPulse(JUST_NOW, 7, 5, false), at(0));

        assertThat(judge.judge(new ConsumerPulse(JUST_NOW, 7, 5, false), at(90)))
                .isEmpty();
        assertThat(judge.judge(new ConsumerPulse(JUST_NOW, 7, 5, false), at(91)))
                .isPresent();
    }

    @Test
    void aBacklogThatMovesIsLife() {
        judge.judge(new ConsumerPulse(JUST_NOW, 7, 5, false), at(0));
        judge.judge(new ConsumerPulse(JUST_NOW, 7, 6, false), at(80));

        assertThat(judge.judge(new ConsumerPulse(JUST_NOW, 7, 6, false), at(160)))
                .isEmpty();
    }

    @Test
    void waitingForTheDatabaseIsNoDeath() {
        judge.judge(new ConsumerPulse(JUST_NOW, 7, 5, true), at(0));

        assertThat(judge.judge(new ConsumerPulse(JUST_NOW, 7, 5, true), at(600)))
                .isEmpty();
    }

    private static long at(long seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }
}
