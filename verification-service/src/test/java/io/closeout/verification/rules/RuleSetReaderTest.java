package io.closeout.verification.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleSetReaderTest {

    private static final String GOOD = """
            id: test
            version: "1"
            validFrom: 2026-01-01
            scope: {}
            rules:
              - id: far
                version: "1"
                severity: warning
                clearedBy: reviewer
                appliesTo: report
                limits: {metres: 10}
                when: travel.metres > limit.metres
                message: finding.far
                parameters: {claimed: travel.metres}
            """;

    @Test
    void recordsTheDigestOfTheFile() {
        assertThat(read(GOOD).sha256())
                .hasSize(64)
                .isNotEqualTo(read(GOOD + "#\n").sha256());
    }

    @Test
    void refusesAWordThatIsNotDeclared() {
        assertThatThrownBy(() -> read(GOOD.replace("travel.metres >", "travel.miles >")))
                .isInstanceOf(BadRuleSetException.class)
                .hasMessageStartingWith("rule set a.yaml, rule far: ")
                .hasMessageContaining("undeclared reference");
    }

    @Test
    void refusesAConditionThatIsNoClaim() {
        assertThatThrownBy(() -> read(GOOD.replace("travel.metres > limit.metres", "travel.metres + limit.metres")))
                .hasMessage("rule set a.yaml, rule far: 'travel.metres + limit.metres' gives int, not bool");
    }

    @Test
    void refusesAComparisonOfTextWithANumber() {
        assertThatThrownBy(() -> read(GOOD.replace("travel.metres > limit.metres", "report.country > limit.metres")))
                .hasMessageContaining("no matching overload");
    }

    @Test
    void refusesALimitThatTheRuleDoesNotState() {
        assertThatThrownBy(() -> read(GOOD.replace("limits: {metres: 10}", "limits: {meters: 10}")))
                .hasMessageContaining("undeclared reference");
    }

    @Test
    void refusesAWordAboutALineInARuleAboutTheReport() {
        assertThatThrownBy(() -> read(GOOD.replace("travel.metres > limit.metres", "line.unplanned")))
                .hasMessageContaining("undeclared reference to 'line'");
    }

    @Test
    void refusesALoop() {
        assertThatThrownBy(() -> read(GOOD.replace("travel.metres > limit.metres", "[1, 2].exists(x, x > 1)")))
                .isInstanceOf(BadRuleSetException.class);
    }

    @Test
    void refusesAConditionThatCostsTooMuch() {
        var dear = String.join(" && ", java.util.Collections.nCopies(Expressions.MOST_NODES, "true"));

        assertThatThrownBy(() -> read(GOOD.replace("travel.metres > limit.metres", dear)))
                .isInstanceOf(BadRuleSetException.class);
    }

    @Test
    void refusesAParameterThatIsNeitherTextNorNumber() {
        assertThatThrownBy(() -> read(GOOD.replace("{claimed: travel.metres}", "{claimed: report.warranty}")))
                .hasMessage("rule set a.yaml, rule far: 'report.warranty' gives bool, not string or int");
    }

    @Test
    void refusesAFieldItDoesNotKnow() {
        assertThatThrownBy(() -> read(GOOD.replace("message:", "weight: 3\n    message:")))
                .isInstanceOf(BadRuleSetException.class)
                .hasMessageContaining("weight")
                .hasMessageContaining("/rules/rule 1");
    }

    @Test
    void refusesARuleIdThatIsUsedTwice() {
        var rule = GOOD.substring(GOOD.indexOf("  - id"));

        assertThatThrownBy(() -> read(GOOD + rule)).hasMessage("rule set a.yaml, rule far: its id is used twice");
    }

    @Test
    void refusesARuleSetThatEndsBeforeItBegins() {
        assertThatThrownBy(() -> read(GOOD.replace("scope:", "validTo: 2025-12-31\nscope:")))
                .hasMessage("rule set a.yaml: it ends before it begins");
    }

    @Test
    void refusesTwoRuleSetsForOneReport() {
        var one = read(GOOD);
        var other = read(GOOD.replace("version: \"1\"\nvalid", "version: \"2\"\nvalid"));

        assertThatThrownBy(() -> new RuleSets(List.of(one, other)))
                .hasMessage("rule set test version 1: it applies to the same reports as test version 2");
    }

    @Test
    void choosesTheRuleSetInForceOnTheDay() {
        var first = read(GOOD.replace("scope:", "validTo: 2026-06-30\nscope:"));
        var second = read(GOOD.replace("validFrom: 2026-01-01", "validFrom: 2026-07-01"));
        var ruleSets = new RuleSets(List.of(first, second));

        assertThat(ruleSets.inForce(LocalDate.parse("2026-06-30"), "BE", "repair"))
                .contains(first);
        assertThat(ruleSets.inForce(LocalDate.parse("2026-07-01"), "BE", "repair"))
                .contains(second);
        assertThat(ruleSets.inForce(LocalDate.parse("2025-12-31"), "BE", "repair"))
                .isEmpty();
    }

    @Test
    void choosesTheRuleSetOfTheCountry() {
        var belgian = read(GOOD.replace("scope: {}", "scope: {countries: [BE]}"));
        var french = read(GOOD.replace("scope: {}", "scope: {countries: [FR]}"));

        assertThat(new RuleSets(List.of(belgian, french)).inForce(LocalDate.parse("2026-02-01"), "FR", "repair"))
                .contains(french);
    }

    private static RuleSet read(String text) {
        return RuleSetReader.read("a.yaml", text.getBytes(UTF_8));
    }
}
