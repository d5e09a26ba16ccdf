package io.closeout.verification.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.kit.policy.PolicyFault;
import io.closeout.kit.policy.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OverlaidTest {

    private static final RuleSet BASE = RuleSetReader.read("base.yaml", """
            id: test
            version: "1"
            validFrom: 2026-01-01
            scope: {}
            rules:
              - id: far
                version: "1"
                severity: warning
                severities: [info, warning]
                optional: true
                owner: country
                clearedBy: reviewer
                appliesTo: report
                limits: {metres: {value: 100, min: 50, max: 500, owner: station}, fixed: 7}
                when: travel.metres > limit.metres
                message: finding.far
              - id: near
                version: "1"
                severity: blocking
                clearedBy: reviewer
                appliesTo: report
                when: travel.metres == 1
                message: finding.near
            """.getBytes(UTF_8));
    private static final LocalDate DAY = LocalDate.parse("2026-03-01");
    private static final Scope STATION = Scope.station("BE", "s-1");

    @Test
    void aStationMovesALimitWithinItsBounds() {
        var effective = under(
                overlay("be", "{country: BE}", "far.metres: 200"), overlay("st", "{station: s-1}", "far.metres: 300"));

        assertThat(limits(effective)).isEqualTo(Map.of("metres", 300L, "fixed", 7L));
        assertThat(effective.version()).isEqualTo("1+be.1+st.1");
    }

    @Test
    void theLimitDecidesFromThenOn() {
        var facts = FactsFixture.facts().travelled(200).build();

        assertThat(RuleEngine.evaluate(facts, BASE)).hasSize(1);
        assertThat(RuleEngine.evaluate(facts, under(overlay("be", "{country: BE}", "far.metres: 200"))))
                .isEmpty();
    }

    @Test
    void aCountrySwitchesARuleOffOrMakesItMilder() {
        assertThat(under(overlay("be", "{country: BE}", "far.enabled: false")).checks())
                .containsExactly("near");
        assertThat(under(overlay("be", "{country: BE}", "far.severity: info")).rule("far"))
                .map(Rule::severity)
                .contains(Severity.INFO);
    }

    @Test
    void saysWithLineAndReasonWhatIsOutOfBounds() {
        var overlay = overlay(
                "st",
                "{country: BE, station: s-1}",
                "far.metres: 501\n  far.severity: info\n  far.fixed: 8\n  near.enabled: false\n  gone.metres: 1\n  far.metres2: x");

        assertThat(Overlaid.faults(BASE, List.of(overlay)))
                .extracting(PolicyFault::toString)
                .containsExactly(
                        "o.yaml:9: far.fixed: it is set at level STATION, but the lowest level that may is EU",
                        "o.yaml:7: far.metres: 501, or its bounds, leave the bounds of the catalogue: 50 to 500",
                        "o.yaml:12: far.metres2: there is no such variable",
                        "o.yaml:8: far.severity: it is set at level STATION, but the lowest level that may is COUNTRY",
                        "o.yaml:11: gone.metres: there is no such variable",
                        "o.yaml:10: near.enabled: there is no such variable");
    }

    @Test
    void saysWhatContradictsAnotherOverlay() {
        var one = overlay("one", "{country: BE}", "far.metres: 60");
        var other = overlay("two", "{country: BE}", "far.metres: 70");

        assertThat(Overlaid.faults(BASE, List.of(one, other)))
                .extracting(PolicyFault::toString)
                .containsExactly("o.yaml:7: far.metres: one sets it for the same scope in the same time");
    }

    @Test
    void aLevelBelowStaysWithinWhatTheLevelAboveLeaves() {
        var country = overlay("be", "{country: BE}", "far.metres: {value: 100, max: 150}");
        var station = overlay("st", "{country: BE, station: s-1}", "far.metres: 151");

        assertThat(Overlaid.faults(BASE, List.of(country, station)))
                .singleElement()
                .asString()
                .contains("151 is outside 50 to 150");
    }

    @Test
    void aKeptTextGivesTheSameRulesAndTheSameDigest() {
        var effective = under(
                overlay("be", "{country: BE}", "far.metres: 200"), overlay("st", "{station: s-1}", "far.metres: 300"));

        var again = RuleSetReader.read(effective.sha256(), effective.text().getBytes(UTF_8));

        assertThat(again.sha256()).isEqualTo(effective.sha256()).isNotEqualTo(BASE.sha256());
        assertThat(again.version()).isEqualTo(effective.version());
        assertThat(limits(again)).isEqualTo(limits(effective));
    }

    @Test
    void onlyWhatSpeaksForTheStationOnTheDayIsInForceAndItsNewestVersion() {
        var old = overlay("be", "{country: BE}", "far.metres: 60");
        var newer = OverlayReader.read(
                "o.yaml", old.text().replace("version: 1", "version: 2").getBytes(UTF_8));
        var french = overlay("fr", "{country: FR}", "far.metres: 60");
        var ended = overlay("ended", "{station: s-1}", "far.metres: 60").until(DAY);

        assertThat(Overlaid.inForce(List.of(newer, old, french, ended), STATION, DAY))
                .containsExactly(newer);
        assertThat(Overlaid.inForce(List.of(ended), STATION, DAY.minusDays(1))).containsExactly(ended);
    }

    @Test
    void norwayIsACountryAndNotADenial() {
        var norwegian = overlay("no", "{country: NO}", "far.metres: 60");

        assertThat(norwegian.overlay().scope()).isEqualTo(Scope.country("NO"));
    }

    @Test
    void refusesASettingWithoutAValue() {
        assertThatThrownBy(() -> overlay("be", "{country: belgium}", "far.metres: {max: 3}"))
                .isInstanceOf(BadRuleSetException.class)
                .hasMessage("o.yaml:4: a country is two capital letters\n"
                        + "o.yaml:7: far.metres needs a value, alone or with min, max or allowed");
    }

    private static RuleSet under(RuleOverlay... overlays) {
        return Overlaid.under(BASE, Overlaid.inForce(List.of(overlays), STATION, DAY));
    }

    private static Map<String, Long> limits(RuleSet ruleSet) {
        return ruleSet.rule("far").orElseThrow().limits();
    }

    private static RuleOverlay overlay(String id, String scope, String settings) {
        var text = "id: %s\nversion: 1\nbase: test\nscope: %s\nvalidFrom: 2026-01-01\nsettings:\n  %s\n"
                .formatted(id, scope, settings);
        return OverlayReader.read("o.yaml", text.getBytes(UTF_8));
    }
}
