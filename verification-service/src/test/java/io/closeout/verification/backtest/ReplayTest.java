package io.closeout.verification.backtest;

import static io.closeout.verification.PastFixture.json;
import static io.closeout.verification.rules.FactsFixture.facts;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.verification.backtest.Draft.FindingKey;
import io.closeout.verification.backtest.PastDecisions.Key;
import io.closeout.verification.backtest.PastDecisions.PastDecision;
import io.closeout.verification.rules.FactsFixture;
import io.closeout.verification.rules.Severity;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private static final FindingKey TRAVEL = new FindingKey("distance-over-cap", "null", 1);
    private static final Key LAST = new Key(OffsetDateTime.parse("2026-03-02T10:00:00Z"), new UUID(0, 7), 1);
    private static final FindingKey OTHER = new FindingKey("duplicate-claim", "null", 1);

    @Test
    void whatPassedWouldGoToAHumanIfTheDraftFindsSomething() {
        var step = replay("warning", decision(facts().travelled(50_001), Map.of()));

        assertThat(step.changes()).extracting(Change::kind).containsExactly(ChangeKind.TO_HUMAN);
        assertThat(step.changes().iterator().next().added()).containsExactly("distance-over-cap");
    }

    @Test
    void whatStoppedWouldPassIfTheDraftFindsNothing() {
        var step = replay("warning", decision(facts().travelled(50_000), Map.of(TRAVEL, Severity.WARNING)));

        assertThat(step.changes()).extracting(Change::kind).containsExactly(ChangeKind.TO_AUTO);
        assertThat(count(step, "distance-over-cap")).isEqualTo(new RuleCount(1, 0, 0, 1, 0, 0));
    }

    @Test
    void nothingChangesIfTheDraftFindsTheSame() {
        var step = replay("warning", decision(facts().travelled(50_001), Map.of(TRAVEL, Severity.WARNING)));

        assertThat(step.changes()).isEmpty();
        assertThat(step.done()).isEqualTo(1);
    }

    @Test
    void aGraverFindingChangesNoDecision() {
        var step = replay("blocking", decision(facts().travelled(50_001), Map.of(TRAVEL, Severity.WARNING)));

        assertThat(step.changes()).extracting(Change::kind).containsExactly(ChangeKind.FINDINGS);
        assertThat(count(step, "distance-over-cap").changed()).isEqualTo(1);
    }

    @Test
    void aFindingForInformationStopsNothing() {
        var step = replay("info", decision(facts().travelled(50_001), Map.of(TRAVEL, Severity.WARNING)));

        assertThat(step.changes()).extracting(Change::kind).containsExactly(ChangeKind.TO_AUTO);
    }

    @Test
    void aRuleTheDraftNoLongerHasIsGone() {
        var step = replay(
                "warning",
                decision(facts().travelled(50_001), Map.of(TRAVEL, Severity.WARNING, OTHER, Severity.BLOCKING)));

        assertThat(step.changes()).extracting(Change::kind).containsExactly(ChangeKind.FINDINGS);
        assertThat(count(step, "duplicate-claim").removed()).isEqualTo(1);
    }

    @Test
    void whatNobodyNotedThenIsNeverAPass() {
        var json = new String(json(facts().build()), UTF_8).replace("\"metres\":40000,", "");

        var step = Replay.of(List.of(decision(json.getBytes(UTF_8), Map.of())), draft("warning"), 0, LAST);

        assertThat(step.changes()).extracting(Change::kind).containsExactly(ChangeKind.UNSURE);
        assertThat(step.changes().iterator().next().notJudged()).containsExactly("distance-over-cap");
        assertThat(count(step, "distance-over-cap").notJudged()).isEqualTo(1);
    }

    @Test
    void whatTheDraftIsNotForIsCountedApart() {
        var json = new String(json(facts().travelled(60_000).build()), UTF_8)
                .replace("\"country\":\"BE\"", "\"country\":\"RO\"");

        var step = Replay.of(List.of(decision(json.getBytes(UTF_8), Map.of())), draft("warning"), 0, LAST);

        assertThat(step.changes()).isEmpty();
        assertThat(step.outOfScope()).isEqualTo(1);
    }

    @Test
    void factsThatCannotBeReadAreCountedAndEndNothing() {
        var step = Replay.of(
                List.of(
                        decision("broken".getBytes(UTF_8), Map.of()),
                        decision(json(facts().travelled(60_000).build()), Map.of())),
                draft("warning"),
                41,
                LAST);

        assertThat(step.unreadable()).isEqualTo(1);
        assertThat(step.changes()).extracting(Change::position).containsExactly(43L);
    }

    private static Results.Step replay(String severity, PastDecision... decisions) {
        return Replay.of(List.of(decisions), draft(severity), 0, LAST);
    }

    private static RuleCount count(Results.Step step, String rule) {
        return step.rules().getOrDefault(rule, RuleCount.NOTHING);
    }

    private static Draft draft(String severity) {
        return Drafts.read(Drafts.travelOver(50_000, severity));
    }

    private static PastDecision decision(FactsFixture facts, Map<FindingKey, Severity> found) {
        return decision(json(facts.build()), found);
    }

    private static PastDecision decision(byte[] facts, Map<FindingKey, Severity> found) {
        return new PastDecision(
                new Key(OffsetDateTime.parse("2026-03-02T10:00:00Z"), UUID.randomUUID(), 1),
                UUID.randomUUID(),
                facts,
                KnownOutcome.APPROVED,
                found);
    }
}
