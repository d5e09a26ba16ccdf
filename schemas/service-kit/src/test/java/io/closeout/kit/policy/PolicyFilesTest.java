package io.closeout.kit.policy;

import static io.closeout.kit.policy.PolicyFixture.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyFilesTest {

    private static final String CATALOGUE = """
            catalogue: billing
            version: 3
            variables:
              labour.rate: {type: DECIMAL, owner: CONTRACT, min: 20.00, max: 200.00, default: 60.10}
              labour.rounding: {type: DURATION, owner: STATION, default: PT15M}
              invoice.format:
                type: TEXT
                owner: CONTRACT
                allowed: [pdf, ubl]
                default: pdf
            """;

    @Test
    void readsACatalogueToTheCent() {
        var catalogue = PolicyFiles.catalogue("billing.yaml", CATALOGUE);

        var resolved = PolicyBook.empty(catalogue).resolve(Scope.EU, day("2026-03-01"));

        assertThat(resolved.decimal("labour.rate").toPlainString()).isEqualTo("60.10");
        assertThat(resolved.of("labour.rate").source()).isEqualTo(new Source("billing", 3, Level.EU));
    }

    @Test
    void readsAnOverlayWithBareAndBoundedValuesOfNorway() {
        var overlay = PolicyFiles.overlay("no.yaml", """
                policy: norway
                version: 2
                scope: {country: NO}
                validFrom: 2026-02-01
                validTo: 2026-12-31
                values:
                  labour.rounding: PT30M
                  labour.rate: {value: 95.50, min: 80, max: 120}
                """);

        var book = PolicyBook.empty(PolicyFiles.catalogue("billing.yaml", CATALOGUE))
                .publish(List.of(overlay));
        var resolved = book.resolve(Scope.country("NO"), day("2026-02-01"));

        assertThat(resolved.decimal("labour.rate").toPlainString()).isEqualTo("95.50");
        assertThat(resolved.of("labour.rate").bounds().description()).isEqualTo("80 to 120");
        assertThat(resolved.duration("labour.rounding")).hasMinutes(30);
    }

    @Test
    void namesFileAndLineOfAWrongValue() {
        var overlay = PolicyFiles.overlay("be.yaml", """
                policy: be
                version: 1
                scope: {country: BE}
                validFrom: 2026-02-01
                values:
                  labour.rounding: PT30M
                  labour.rate: 500
                """);
        var book = PolicyBook.empty(PolicyFiles.catalogue("billing.yaml", CATALOGUE));

        assertThatThrownBy(() -> book.publish(List.of(overlay)))
                .isInstanceOf(PolicyRefusedException.class)
                .hasMessageStartingWith("be.yaml:7: labour.rate: 500");
    }

    @Test
    void refusesAFileWithAFieldNobodyKnows() {
        assertThatThrownBy(() -> PolicyFiles.overlay("be.yaml", "policy: be\nversion: 1\nvalidform: 2026-02-01\n"))
                .isInstanceOf(PolicyRefusedException.class)
                .hasMessageStartingWith("be.yaml")
                .hasMessageEndingWith("there is no field validform");
    }

    @Test
    void refusesAnOverlayWithoutAFirstDay() {
        assertThatThrownBy(() -> PolicyFiles.overlay("be.yaml", "policy: be\nversion: 1\nvalues: {}\n"))
                .isInstanceOf(PolicyRefusedException.class)
                .hasMessageContaining("validFrom");
    }
}
