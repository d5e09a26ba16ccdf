package io.closeout.invoicing.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class SearchTermsTest {

    @Test
    void findsANumberByEachWayOfWritingIt() {
        assertThat(SearchTerms.of("F2026-000123"))
                .containsExactlyInAnyOrder("f2026000123", "2026000123", "f2026", "123");
    }

    @Test
    void writesLettersWithoutMarks() {
        assertThat(SearchTerms.parts("Müller & Søn, Łódź")).containsExactly("muller", "son", "lodz");
    }

    @Test
    void writesAnAmountInOneWay() {
        assertThat(SearchTerms.amountTerm(new BigDecimal("172.50"))).isEqualTo("=172.5");
        assertThat(SearchTerms.amountTerm(new BigDecimal("1000.00"))).isEqualTo("=1000");
    }

    @Test
    void cutsWhatIsTooLongForAnIndex() {
        assertThat(SearchTerms.of("x".repeat(500))).containsExactly("x".repeat(64));
    }
}
