package io.closeout.verification.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.kit.look.Languages;
import io.closeout.kit.policy.Level;
import io.closeout.verification.rules.Examples.Example;
import io.closeout.verification.rules.Examples.Finds;
import io.closeout.verification.wording.Wording;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the shipped rules against their examples: every rule on both sides of its limit, to the letter. */
class ShippedRulesTest {

    private static final String FILE = "rulesets/closeout-basic-3.yaml";
    private static final RuleSet RULES = RuleSetReader.read(FILE, ResourceFile.read(FILE));
    private static final List<Example> EXAMPLES = Examples.read("rulesets/closeout-basic-3.examples.yaml");

    static Stream<Example> examples() {
        return EXAMPLES.stream();
    }

    static Stream<String> rules() {
        return RULES.checks().stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theRuleDoesWhatTheExampleSays(Example example) {
        var examination = RuleEngine.examine(example.facts(), RULES);

        var check = examination.checks().stream()
                .filter(one -> one.ruleId().equals(example.rule()))
                .findFirst()
                .orElseThrow();
        assertThat(check.result()).isEqualTo(result(example.finds()));
        assertThat(examination.findings().stream()
                        .filter(finding -> finding.ruleId().equals(example.rule()))
                        .map(finding -> Wording.text(Languages.ENGLISH, finding.messageKey(), finding.parameters())))
                .isEqualTo(Stream.ofNullable(example.says()).toList());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleHasAnExampleThatHitsAndOneThatDoesNot(String rule) {
        var finds = EXAMPLES.stream()
                .filter(example -> example.rule().equals(rule))
                .map(Example::finds)
                .collect(Collectors.toSet());

        assertThat(finds).contains(Finds.HIT, Finds.MISS);
        if (RULES.rule(rule).orElseThrow().known() != null) {
            assertThat(finds).contains(Finds.UNKNOWN);
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleHasANameAReasonAndWordsForWhatItLooksAt(String id) {
        var rule = RULES.rule(id).orElseThrow();

        assertThat(Wording.has("rule." + id)).isTrue();
        assertThat(Wording.has("why." + id)).isTrue();
        assertThat(rule.words())
                .isNotEmpty()
                .allSatisfy(
                        word -> assertThat(Wording.has("word." + word)).as(word).isTrue());
    }

    @Test
    void everyFindingShowsInEveryLanguageEveryValueItCompares() {
        assertThat(RuleTexts.faults(RULES)).isEmpty();
        for (var rule : RULES.rules()) {
            assertThat(rule.parameterNames()).as(rule.id()).containsAll(Wording.placeholders(rule.messageKey()));
        }
    }

    @Test
    void everyExampleIsSaidInEveryLanguageWithoutAGap() {
        for (var example : EXAMPLES) {
            for (var finding : RuleEngine.evaluate(example.facts(), RULES)) {
                for (var language : Languages.all()) {
                    assertThat(Wording.text(Languages.of(language), finding.messageKey(), finding.parameters()))
                            .as("%s in %s", finding.ruleId(), language)
                            .isNotBlank()
                            .doesNotContain("{", "finding.");
                }
            }
        }
    }

    @Test
    void everyWordOfTheLanguageHasAName() {
        assertThat(Stream.of(Vocabulary.REPORT.keySet(), Vocabulary.LINE.keySet(), Vocabulary.PHOTO.keySet())
                        .flatMap(java.util.Set::stream))
                .allSatisfy(
                        word -> assertThat(Wording.has("word." + word)).as(word).isTrue());
    }

    @Test
    void thereAreAtLeastTheSixteenThatWerePromised() {
        assertThat(RULES.checks())
                .contains(
                        "missing-evidence",
                        "duplicate-claim",
                        "photo-reused",
                        "photo-elsewhere",
                        "photo-other-time",
                        "labour-outlier",
                        "labour-over-standard",
                        "distance-over-geography",
                        "overtime-off-calendar",
                        "technician-in-two-places",
                        "part-not-in-catalogue",
                        "part-price-off-list",
                        "serial-out-of-warranty",
                        "repeat-repair",
                        "signed-before-work-ended",
                        "signature-missing",
                        "total-over-cap",
                        "contract-mismatch",
                        "unplanned-without-consent",
                        "unknown-operation",
                        "currency-mismatch");
    }

    @Test
    void everyLimitThatMayMoveHasRoomOnTheStrictSideAndAnOwner() {
        for (var rule : RULES.rules()) {
            rule.definition()
                    .limits()
                    .forEach((name, limit) -> assertThat(limit.mayMove())
                            .as("%s.%s", rule.id(), name)
                            .isEqualTo(limit.owner() != Level.EU));
        }
    }

    @Test
    void nothingIsFoundWhereNothingIsKnown() {
        var examination = RuleEngine.examine(unknown(EXAMPLES.getFirst().facts().report()), RULES);

        assertThat(examination.findings()).isEmpty();
        assertThat(examination.checks())
                .filteredOn(check -> check.result() == Check.Result.UNKNOWN)
                .extracting(Check::ruleId)
                .containsExactly(
                        "photo-elsewhere",
                        "photo-other-time",
                        "labour-outlier",
                        "labour-over-standard",
                        "overtime-off-calendar",
                        "distance-over-geography",
                        "serial-out-of-warranty",
                        "total-over-cap");
    }

    /** Under warranty, with large claims, and nothing to hold them against. */
    private static Facts unknown(Facts.Report report) {
        var day = report.serviceTo();
        return new Facts(
                new Facts.Report("R-1", "repair", "BE", true, day, day, day, "DRAWN", 0, ""),
                new Facts.Work(900_000, 900_000, false, 0, false, 0, ""),
                Facts.Peers.UNKNOWN,
                new Facts.Travel(200_000, 1, false, 0),
                Facts.History.NONE,
                Facts.Terms.NONE,
                Facts.Unplanned.NOTHING,
                Facts.Value.UNKNOWN,
                List.of(),
                List.of(new Facts.PhotoFacts("P", "PHOTO", "", 0, false, 0, false, 0)));
    }

    private static Check.Result result(Finds finds) {
        return switch (finds) {
            case HIT -> Check.Result.FOUND;
            case MISS -> Check.Result.PASSED;
            case UNKNOWN -> Check.Result.UNKNOWN;
        };
    }
}
