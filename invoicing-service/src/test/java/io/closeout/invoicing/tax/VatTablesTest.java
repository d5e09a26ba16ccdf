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
    void tellsTheReferenceOfAPublicBuyerFromAMistypedOne() {
        var references = NumberForms.buyerReferences();

        assertThat(references.looksRight("04011000-1234512345-06", "DE")).isTrue();
        assertThat(references.looksRight("04011000-1234512345-07", "DE")).isFalse();
    }

    @Test
    void tellsARegisterNumberFromAMistypedOne() {
        var ids = NumberForms.legalIds();

        assertThat(ids.looksRight("732 829 320 00074", "FR")).isTrue();
        assertThat(ids.looksRight("35600000049837", "FR")).isTrue();
        assertThat(ids.looksRight("73282932000075", "FR")).isFalse();
        assertThat(ids.looksRight("995525828", "NO")).isTrue();
        assertThat(ids.looksRight("995525829", "NO")).isFalse();
    }
}
