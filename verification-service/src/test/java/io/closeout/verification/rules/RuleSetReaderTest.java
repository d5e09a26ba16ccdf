package io.closeout.verification.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.kit.policy.PolicyFault;
import org.junit.jupiter.api.Test;

class RuleSetReaderTest {

    static final String GOOD = """
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
                .hasMessageStartingWith("a.yaml:12: rule far: ")
                .hasMessageContaining("undeclared reference");
    }

    @Test
    void refusesAConditionThatIsNoClaim() {
        assertThatThrownBy(() -> read(GOOD.replace("travel.metres > limit.metres", "travel.metres + limit.metres")))
                .hasMessage("a.yaml:12: rule far: 'travel.metres + limit.metres' gives int, not bool");
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
                .hasMessage("a.yaml:14: rule far: 'report.warranty' gives bool, not string or int");
    }

    @Test
    void refusesAFieldItDoesNotKnow() {
        assertThatThrownBy(() -> read(GOOD.replace("message:", "weight: 3\n    message:")))
                .isInstanceOf(BadRuleSetException.class)
                .hasMessage("a.yaml:13: rules/0/weight: there is no field weight");
    }

    @Test
    void refusesARuleIdThatIsUsedTwice() {
        var rule = GOOD.substring(GOOD.indexOf("  - id"));

        assertThatThrownBy(() -> read(GOOD + rule)).hasMessage("a.yaml:15: rule far: its id is used twice");
    }

    @Test
    void refusesARuleSetThatEndsBeforeItBegins() {
        assertThatThrownBy(() -> read(GOOD.replace("scope:", "validTo: 2025-12-31\nscope:")))
                .hasMessage("a.yaml:4: it ends before it begins");
    }

    @Test
    void saysEveryFaultOfARuleAtOnce() {
        var faulty = GOOD.replace("travel.metres > limit.metres", "travel.miles > limit.metres")
                .replace("{claimed: travel.metres}", "{claimed: report.warranty}")
                .replace("{metres: 10}", "{metres: {value: 10, min: 20, max: 30, owner: station}}");

        assertThatThrownBy(() -> read(faulty))
                .isInstanceOfSatisfying(
                        BadRuleSetException.class,
                        refused -> assertThat(refused.faults())
                                .extracting(PolicyFault::where)
                                .containsExactly("a.yaml:11: rule far", "a.yaml:12: rule far", "a.yaml:14: rule far"));
    }

    @Test
    void readsJsonToo() {
        var json = """
                {"id": "test", "version": "1", "validFrom": "2026-01-01", "scope": {}, "rules": [
                {"id": "far", "version": "1", "severity": "warning", "clearedBy": "reviewer", "appliesTo": "report",
                "when": "travel.miles > 1", "message": "finding.far"}]}""";

        assertThat(read(json.replace("miles", "metres")).checks()).containsExactly("far");
        assertThatThrownBy(() -> read(json)).hasMessageStartingWith("a.yaml:3: rule far: ");
    }

    @Test
    void refusesAWordThatIsNoSeverityAndSaysWhichAre() {
        assertThatThrownBy(() -> read(GOOD.replace("warning", "grave")))
                .hasMessage(
                        "a.yaml:8: rules/0/severity: 'grave' cannot stand here, only one of info, warning, blocking");
    }

    @Test
    void refusesARuleWithoutACondition() {
        assertThatThrownBy(() -> read(GOOD.replace("    when: travel.metres > limit.metres\n", "")))
                .hasMessageContaining("a field is missing: when");
    }

    @Test
    void refusesWhatIsNoText() {
        assertThatThrownBy(() -> read(GOOD + "#\u0000")).isInstanceOf(BadRuleSetException.class);
        assertThatThrownBy(() -> read(GOOD.replace("far\n", "\"a\\0\"\n"))).isInstanceOf(BadRuleSetException.class);
        assertThatThrownBy(() -> read("[".repeat(5_000))).isInstanceOf(BadRuleSetException.class);
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatThrownBy(() -> read("")).isInstanceOf(BadRuleSetException.class);
    }

    @Test
    void refusesAFractionAsALimit() {
        assertThatThrownBy(() -> read(GOOD.replace("{metres: 10}", "{metres: 10.5}")))
                .isInstanceOf(BadRuleSetException.class)
                .hasMessageStartingWith("a.yaml:11: ");
    }

    @Test
    void asksARuleAboutPhotosOfEachPhoto() {
        var rules = read(GOOD.replace("appliesTo: report", "appliesTo: photo")
                .replace("limits: {metres: 10}", "known: photo.placeKnown\n    limits: {metres: 10}")
                .replace("travel.metres > limit.metres", "photo.metresFromSite > limit.metres"));
        var facts = FactsFixture.facts()
                .photo("P1", true, 10)
                .photo("P2", true, 11)
                .photo("P3", false, 0)
                .build();

        var examination = RuleEngine.examine(facts, rules);

        assertThat(examination.findings())
                .extracting(finding -> finding.inputs().get("photo.id"))
                .containsExactly("P2");
        assertThat(examination.checks()).containsExactly(new Check("far", "1", 2, 1, 1));
    }

    static RuleSet read(String text) {
        return RuleSetReader.read("a.yaml", text.getBytes(UTF_8));
    }
}
