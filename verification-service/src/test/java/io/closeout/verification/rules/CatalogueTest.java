package io.closeout.verification.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final Catalogue CATALOGUE =
            Catalogue.read(ResourceFile.read("reference/operations.yaml"), ResourceFile.read("reference/parts.yaml"));

    @Test
    void knowsItsParts() {
        assertThat(CATALOGUE.hasPart("HT-PUMP-25")).isTrue();
        assertThat(CATALOGUE.hasPart("HT-PUMP-99")).isFalse();
        assertThat(CATALOGUE.hasPart("")).isFalse();
    }

    @Test
    void addsTheStandardTimesOfAllOperations() {
        assertThat(CATALOGUE.standardSeconds(List.of("HEAT-SERVICE", "HEAT-VALVE")))
                .hasValue((75 + 60) * 60);
    }

    @Test
    void hasNoStandardTimeWhereOneOperationIsUnknown() {
        assertThat(CATALOGUE.standardSeconds(List.of("HEAT-SERVICE", "HEAT-DANCE")))
                .isEmpty();
        assertThat(CATALOGUE.standardSeconds(List.of())).isEmpty();
    }
}
