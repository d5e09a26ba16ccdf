package io.closeout.invoicing.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.kit.policy.PolicyRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TariffFilesTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-02");

    @TempDir
    Path folder;

    @Test
    void readsEveryFileThatComesWithTheProduct() throws IOException {
        for (var kind : List.of("policies", "prices")) {
            var here = Path.of("src/main/resources", kind);
            var listed = Files.readAllLines(here.resolve("index"));
            try (var files = Files.list(here)) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .filteredOn(name -> !name.equals("index") && !name.equals("catalogue.yaml"))
                        .containsExactlyInAnyOrderElementsOf(listed);
            }
        }
    }

    @Test
    void letsAStationSetItsRateWithinTheBoundsOfItsCountry() throws IOException {
        station("91.00");

        var tariff = TariffFiles.with(folder).inForce("BE", "station-1", null, DAY);

        assertThat(tariff.policy().decimal("labour.ratePerHour")).isEqualByComparingTo("91.00");
        assertThat(tariff.policy().of("labour.ratePerHour").source().policyId()).isEqualTo("station-one");
    }

    @Test
    void keepsOtherStationsAtTheRateOfTheCountry() throws IOException {
        station("91.00");

        var tariff = TariffFiles.with(folder).inForce("BE", "station-2", null, DAY);

        assertThat(tariff.policy().decimal("labour.ratePerHour")).isEqualByComparingTo("78.40");
    }

    @Test
    void refusesARateOutsideTheBoundsOfTheCountry() throws IOException {
        station("500.00");

        assertThatThrownBy(() -> TariffFiles.with(folder))
                .isInstanceOf(PolicyRefusedException.class)
                .hasMessageContaining("labour.ratePerHour");
    }

    @Test
    void appliesThePolicyInForceAtServiceEnd() throws IOException {
        station("91.00");

        var tariff = TariffFiles.with(folder).inForce("BE", "station-1", null, LocalDate.parse("2026-02-28"));

        assertThat(tariff.policy().decimal("labour.ratePerHour")).isEqualByComparingTo("78.40");
    }

    private void station(String rate) throws IOException {
        Files.createDirectories(folder.resolve("policies"));
        Files.writeString(folder.resolve("policies/station.yaml"), """
                policy: station-one
                version: 1
                scope: {country: BE, station: station-1}
                validFrom: 2026-03-01
                values:
                  labour.ratePerHour: "%s"
                """.formatted(rate));
    }
}
