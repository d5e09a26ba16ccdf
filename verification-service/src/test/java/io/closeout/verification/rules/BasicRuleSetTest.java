package io.closeout.verification.rules;

import static io.closeout.verification.rules.FactsFixture.facts;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BasicRuleSetTest {

    private static final String FILE = "rulesets/closeout-basic-2.yaml";
    private static final RuleSet RULES = RuleSetReader.read(FILE, ResourceFile.read(FILE));

    @Test
    void findsNothingInACleanReport() {
        assertThat(findings(facts())).isEmpty();
    }

    @Test
    void givesTheSameFindingsForTheSameFacts() {
        var facts = facts().labour(9_999, 3_600).part("L2", "X", false).line("L3", true, false);

        assertThat(findings(facts)).isEqualTo(findings(facts)).hasSize(3);
    }

    @Test
    void acceptsLabourOfExactlyAFifthOverTheStandardTime() {
        assertThat(findings(facts().labour(4_320, 3_600))).isEmpty();
    }

    @Test
    void questionsLabourOneSecondAboveAFifthOverTheStandardTime() {
        assertThat(findings(facts().labour(4_321, 3_600)))
                .containsExactly(new Finding(
                        "labour-over-standard",
                        "1",
                        Severity.WARNING,
                        null,
                        ClearedBy.STATION,
                        "finding.labour-over-standard",
                        Map.of("claimed", "4321", "standard", "3600", "tolerance", "20"),
                        Map.of(
                                "operations.known", "true",
                                "labour.seconds", "4321",
                                "operations.standardSeconds", "3600"),
                        Map.of("tolerancePercent", 20L)));
    }

    @Test
    void doesNotJudgeLabourOfAnOperationWithoutAStandardTime() {
        assertThat(findings(facts().withUnknownOperation())).isEmpty();
    }

    @Test
    void blocksASecondClaimForTheSameWorkAndNamesTheFirst() {
        assertThat(findings(facts().claimedBefore("R-0")))
                .containsExactly(new Finding(
                        "duplicate-claim",
                        "1",
                        Severity.BLOCKING,
                        null,
                        ClearedBy.REVIEWER,
                        "finding.duplicate-claim",
                        Map.of("other", "R-0", "day", "2026-03-01", "nature", "repair"),
                        Map.of("history.otherReport", "R-0"),
                        Map.of()));
    }

    @Test
    void acceptsAPartOfTheCatalogue() {
        assertThat(findings(facts().part("L2", "HT-PUMP-25", true))).isEmpty();
    }

    @Test
    void questionsEachPartThatIsNotInTheCatalogue() {
        var found = findings(
                facts().part("L2", "HT-9", false).part("L3", "HT-PUMP-25", true).part("L4", "", false));

        assertThat(found).extracting(Finding::ruleId).containsOnly("part-not-in-catalogue");
        assertThat(found)
                .extracting(Finding::parameters)
                .containsExactly(Map.of("line", "L2", "code", "HT-9"), Map.of("line", "L4", "code", "–"));
        assertThat(found).extracting(Finding::severity).containsOnly(Severity.WARNING);
    }

    @Test
    void acceptsAnUnplannedLineWithConsent() {
        assertThat(findings(facts().line("L2", true, true).line("L3", false, false)))
                .isEmpty();
    }

    @Test
    void blocksAnUnplannedLineWithoutConsent() {
        assertThat(findings(facts().line("L2", true, false)))
                .containsExactly(new Finding(
                        "unplanned-without-consent",
                        "1",
                        Severity.BLOCKING,
                        "L2",
                        ClearedBy.STATION,
                        "finding.unplanned-without-consent",
                        Map.of("line", "L2"),
                        Map.of("line.unplanned", "true", "line.consented", "false"),
                        Map.of()));
    }

    @Test
    void acceptsWhatWasNotOrderedUpToTheCap() {
        assertThat(findings(facts().unplanned(7_200, 50_000, 3))).isEmpty();
    }

    @Test
    void questionsWhatWasNotOrderedBeyondAnyOfTheCaps() {
        for (var beyond : List.of(
                facts().unplanned(7_201, 0, 0), facts().unplanned(0, 50_001, 0), facts().unplanned(0, 0, 4))) {
            assertThat(findings(beyond)).extracting(Finding::ruleId).containsExactly("unplanned-over-cap");
            assertThat(findings(beyond)).extracting(Finding::severity).containsExactly(Severity.WARNING);
        }
    }

    @Test
    void acceptsASignatureOnTheLastDayOfTheWork() {
        assertThat(findings(facts().endedOn("2026-03-05").signed("2026-03-05"))).isEmpty();
    }

    @Test
    void blocksASignatureOnTheDayBeforeTheWorkEnded() {
        assertThat(findings(facts().endedOn("2026-03-05").signed("2026-03-04")))
                .containsExactly(new Finding(
                        "signed-before-work-ended",
                        "1",
                        Severity.BLOCKING,
                        null,
                        ClearedBy.STATION,
                        "finding.signed-before-work-ended",
                        Map.of("signed", "2026-03-04", "ended", "2026-03-05"),
                        Map.of("report.daysSignedEarly", "1"),
                        Map.of("days", 0L)));
    }

    @Test
    void acceptsATravelOfExactlyTheCap() {
        assertThat(findings(facts().travelled(250_000))).isEmpty();
    }

    @Test
    void questionsATravelOneMetreOverTheCap() {
        assertThat(findings(facts().travelled(250_001)))
                .containsExactly(new Finding(
                        "distance-over-cap",
                        "1",
                        Severity.WARNING,
                        null,
                        ClearedBy.REVIEWER,
                        "finding.distance-over-cap",
                        Map.of("claimed", "250001", "cap", "250000"),
                        Map.of("travel.metres", "250001"),
                        Map.of("metres", 250_000L)));
    }

    @Test
    void turnsAFactTooLargeToReckonWithIntoABlockingFinding() {
        var found = findings(facts().labour(Long.MAX_VALUE, 3_600));

        assertThat(found).extracting(Finding::messageKey).containsExactly(Rule.FAILED);
        assertThat(found).extracting(Finding::severity).containsExactly(Severity.BLOCKING);
    }

    private static List<Finding> findings(FactsFixture facts) {
        return RuleEngine.evaluate(facts.build(), RULES);
    }
}
