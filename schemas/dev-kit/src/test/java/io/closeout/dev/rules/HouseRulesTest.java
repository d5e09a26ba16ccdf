package io.closeout.dev.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HouseRulesTest {

    private final JavaClasses planted = new ClassFileImporter().importPackages("io.closeout.dev.rules.planted");

    @TestFactory
    Iterable<DynamicTest> everyRuleFindsItsPlantedViolation() {
        return HouseRules.rules().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> assertThatThrownBy(() -> rule.getValue().check(planted))
                                .isInstanceOf(AssertionError.class)
                                .hasMessageContaining("planted")))
                .toList();
    }

    @Test
    void thereAreRules() {
        assertThat(HouseRules.rules()).hasSizeGreaterThanOrEqualTo(10);
    }
}
