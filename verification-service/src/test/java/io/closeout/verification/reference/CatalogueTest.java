package io.closeout.verification.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.verification.rules.ResourceFile;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final Catalogue CATALOGUE =
            Catalogue.read(ResourceFile.read("reference/operations.yaml"), ResourceFile.read("reference/parts.yaml"));

    @Test
    void knowsItsParts() {
        assertThat(CATALOGUE.part("HT-PUMP-25")).isPresent();
        assertThat(CATALOGUE.part("HT-PUMP-99")).isEmpty();
        assertThat(CATALOGUE.part("")).isEmpty();
    }

    @Test
    void knowsTheStandardTimeOfAnOperation() {
        assertThat(CATALOGUE.operation("HEAT-SERVICE"))
                .hasValueSatisfying(
                        operation -> assertThat(operation.standardMinutes()).isEqualTo(75));
        assertThat(CATALOGUE.operation("HEAT-DANCE")).isEmpty();
    }
}
