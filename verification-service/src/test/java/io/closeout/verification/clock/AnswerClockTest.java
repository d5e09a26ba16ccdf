package io.closeout.verification.clock;

import static io.closeout.verification.ReportFixture.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.events.verification.AwaitedAnswer;
import io.closeout.kit.policy.Level;
import io.closeout.kit.policy.Source;
import io.closeout.verification.clock.AnswerClock.Hours;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AnswerClockTest {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant AT_RISK = Instant.parse("2026-03-05T09:12:00Z");
    private static final Instant DUE = Instant.parse("2026-03-05T16:00:00Z");

    private final AnswerClock clock = new AnswerClock(
            UUID.randomUUID(),
            aReport().signed(),
            AwaitedAnswer.QUERY,
            new Hours(START, AT_RISK, DUE),
            new Source("verification-defaults", 1, Level.EU));

    @Test
    void saysNothingBeforeFourFifthsOfTheTime() {
        assertThat(clock.saysAtRisk(AT_RISK.minusSeconds(1))).isEmpty();
        assertThat(clock.saysOverdue(AT_RISK.minusSeconds(1))).isEmpty();
        assertThat(clock.next()).contains(AT_RISK);
    }

    @Test
    void saysOnceThatTimeIsShort() {
        assertThat(clock.saysAtRisk(AT_RISK)).isPresent();
        assertThat(clock.saysAtRisk(AT_RISK)).isEmpty();
        assertThat(clock.next()).contains(DUE);
    }

    @Test
    void saysOnceThatTheTimeIsOver() {
        assertThat(clock.saysOverdue(DUE.minusSeconds(1))).isEmpty();
        assertThat(clock.saysOverdue(DUE)).isPresent();
        assertThat(clock.saysOverdue(DUE)).isEmpty();
        assertThat(clock.next()).isEmpty();
    }

    @Test
    void saysNothingAgainWhenTheClockIsSetBack() {
        clock.saysAtRisk(AT_RISK);

        assertThat(clock.saysAtRisk(START)).isEmpty();
        assertThat(clock.saysAtRisk(AT_RISK)).isEmpty();
    }

    @Test
    void namesTheLastDayForTheAnswerInTheZoneOfTheWork() {
        assertThat(clock.answerBy()).isEqualTo("2026-03-05");
    }
}
