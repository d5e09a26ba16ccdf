package io.closeout.invoicing.tax;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VatTablesTest {

    @Test
    void everyRateNamesItsSourceAndHowSureItIs() {
        assertThat(VatRates.bundled().all()).hasSizeGreaterThan(50).allSatisfy(rate -> {
            assertThat(rate.source()).isNotBlank();
            assertThat(rate.confidence()).isIn(Set.of("checked", "single", "unchecked"));
        });
    }

    @Test
    void knowsAllMemberStatesAndThreeNeighbours() {
        var rates = VatRates.bundled();

        assertThat(rates.all().stream()
                        .filter(VatRates.Rate::eu)
                        .map(VatRates.Rate::country)
                        .distinct())
                .hasSize(27);
        assertThat(rates.isInEu("NO")).isFalse();
        assertThat(rates.on("FI", LocalDate.parse("2026-01-01")))
                .hasValueSatisfying(rate -> assertThat(rate).isEqualByComparingTo("25.5"));
    }

    @Test
    void tellsAVatNumberFromSomethingElse() {
        var ids = NumberForms.vatIds();

        assertThat(ids.looksRight("BE 0999.104.948", "BE")).isTrue();
        assertThat(ids.looksRight("NO999092810MVA", "NO")).isTrue();
        assertThat(ids.looksRight("BE12", "BE")).isFalse();
        assertThat(ids.looksRight("BE0999104949", "BE")).isFalse();
        assertThat(ids.looksRight("FR13999034234", "FR")).isFalse();
        assertThat(ids.looksRight("NL999632122B01", "BE")).isFalse();
    }
}
