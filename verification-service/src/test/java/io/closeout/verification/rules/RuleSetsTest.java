package io.closeout.verification.rules;

import static io.closeout.verification.rules.RuleSetReaderTest.GOOD;
import static io.closeout.verification.rules.RuleSetReaderTest.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleSetsTest {

    @Test
    void refusesTwoRuleSetsForOneReport() {
        var one = read(GOOD);
        var other = read(GOOD.replace("id: test", "id: rival"));

        assertThatThrownBy(() -> new RuleSets(List.of(one, other)))
                .hasMessage("test version 1: it applies to the same reports as rival version 1");
    }

    @Test
    void refusesOneVersionTwice() {
        assertThatThrownBy(() -> new RuleSets(List.of(read(GOOD), read(GOOD + "#\n"))))
                .hasMessage("test version 1: it is there twice");
    }

    @Test
    void letsTheNewestVersionThatAppliesDecide() {
        var second = read(versioned("2").replace("scope: {}", "scope: {countries: [BE]}"));
        var tenth = read(versioned("10").replace("scope: {}", "scope: {countries: [BE]}"));
        var ruleSets = new RuleSets(List.of(tenth, read(GOOD), second));

        assertThat(ruleSets.inForce(LocalDate.parse("2026-02-01"), "BE", "repair"))
                .contains(tenth);
        assertThat(ruleSets.inForce(LocalDate.parse("2026-02-01"), "FR", "repair"))
                .map(RuleSet::version)
                .contains("1");
    }

    @Test
    void letsTheUpperLayerDecideWhereItApplies() {
        var ours = read(GOOD.replace("id: test", "id: ours").replace("2026-01-01", "2026-02-01"));
        var ruleSets = new RuleSets(List.of(read(versioned("9")))).under(List.of(ours));

        assertThat(ruleSets.inForce(LocalDate.parse("2026-02-01"), "BE", "repair"))
                .contains(ours);
        assertThat(ruleSets.inForce(LocalDate.parse("2026-01-31"), "BE", "repair"))
                .map(RuleSet::version)
                .contains("9");
    }

    @Test
    void choosesTheRuleSetInForceOnTheDay() {
        var first = read(GOOD.replace("scope:", "validTo: 2026-06-30\nscope:"));
        var second = read(versioned("2").replace("validFrom: 2026-01-01", "validFrom: 2026-07-01"));
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
        var french = read(GOOD.replace("id: test", "id: french").replace("scope: {}", "scope: {countries: [FR]}"));

        assertThat(new RuleSets(List.of(belgian, french)).inForce(LocalDate.parse("2026-02-01"), "FR", "repair"))
                .contains(french);
    }

    private static String versioned(String version) {
        return GOOD.replace("version: \"1\"\nvalid", "version: \"" + version + "\"\nvalid");
    }
}
