package io.closeout.kubernetes.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.kubernetes.Manifests;
import io.closeout.kubernetes.Rule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyTest {

    static Stream<Rule<Manifests>> rules() {
        return Stream.of(SecurityRules.all(), OperationRules.all(), WiringRules.all(), SecretRules.all())
                .flatMap(rules -> rules);
    }

    static List<PlantedViolation> planted() {
        return PlantedViolation.all();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theBaseKeepsTheRule(Rule<Manifests> rule) {
        assertThat(rule.violations(Manifests.ofTheBase())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("planted")
    void aPlantedViolationIsFound(PlantedViolation planted) {
        var rule = rules().filter(r -> r.sentence().equals(planted.rule()))
                .findFirst()
                .orElseThrow();

        assertThat(rule.violations(planted.in(Manifests.ofTheBase()))).hasSize(1);
    }

    @Test
    void everyRuleHasItsPlantedViolation() {
        assertThat(planted())
                .extracting(PlantedViolation::rule)
                .containsAll(rules().map(Rule::sentence).toList());
    }
}
