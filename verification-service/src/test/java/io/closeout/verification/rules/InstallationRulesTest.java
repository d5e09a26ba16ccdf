package io.closeout.verification.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationRulesTest {

    private static final List<String> SHIPPED = List.of("rulesets/closeout-basic-3.yaml");
    private static final String OVERLAY = """
            id: long-roads
            version: 1
            base: closeout-basic
            scope: {country: NO}
            validFrom: 2026-01-01
            settings:
              distance-over-cap.metres: 600000
            """;

    @TempDir
    Path folder;

    @Test
    void anOverlayOfTheFolderHoldsForEveryNetwork() throws IOException {
        Files.writeString(folder.resolve("no.yaml"), OVERLAY);

        var rules = InstallationRules.read(SHIPPED, Optional.of(folder));

        assertThat(metres(rules, "NO", "s-1")).isEqualTo(600_000);
        assertThat(metres(rules, "BE", "s-1")).isEqualTo(250_000);
    }

    @Test
    void aBadFileStopsTheStartAndSaysWhereAndWhy() throws IOException {
        var file = Files.writeString(folder.resolve("no.yaml"), OVERLAY.replace("600000", "2000000"));

        assertThatThrownBy(() -> InstallationRules.read(SHIPPED, Optional.of(folder)))
                .isInstanceOf(BadRuleSetException.class)
                .hasMessage(file + ":7: distance-over-cap.metres: 2000000, or its bounds, leave the bounds of the"
                        + " catalogue: 20000 to 1000000");
    }

    @Test
    void anOverlayOverNothingStopsTheStart() throws IOException {
        Files.writeString(folder.resolve("no.yaml"), OVERLAY.replace("base: closeout-basic", "base: gone"));

        assertThatThrownBy(() -> InstallationRules.read(SHIPPED, Optional.of(folder)))
                .hasMessageEndingWith("there is no rule set gone");
    }

    @Test
    void manyStationsAndDaysAreAnsweredRightFromABoundedMemory() throws IOException {
        Files.writeString(folder.resolve("no.yaml"), OVERLAY);
        var rules = InstallationRules.read(SHIPPED, Optional.of(folder));

        for (int station = 0; station < 20_000; station++) {
            assertThat(metres(rules, station % 2 == 0 ? "NO" : "BE", "s-" + station))
                    .isEqualTo(station % 2 == 0 ? 600_000 : 250_000);
        }

        assertThat(rules.remembered()).isLessThanOrEqualTo(NetworkRules.MOST_ANSWERS);
    }

    private static long metres(NetworkRules rules, String country, String station) {
        return rules.inForce(new Asked(LocalDate.parse("2026-03-01"), country, "repair", station, null))
                .flatMap(set -> set.rule("distance-over-cap"))
                .map(rule -> rule.limits().get("metres"))
                .orElseThrow();
    }
}
