package io.closeout.invoicing.pricelist;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.invoicing.pricelist.PriceHistory.Step;
import io.closeout.invoicing.pricing.ListPrice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PriceChartTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-28");

    @Test
    void drawsLevelsFromZeroAndAGapWithoutAPrice() {
        var chart = chart(
                step("2026-01-01", "50"),
                step("2026-03-01", "100"),
                Step.none(LocalDate.parse("2026-05-01")),
                step("2026-09-01", "100"));

        assertThat(chart.path()).containsPattern("^M4 77H\\d+V22H\\d+M\\d+ 22H\\d+$");
        assertThat(chart.base()).isEqualTo(132);
        assertThat(chart.marks()).hasSize(3);
        assertThat(chart.marks().getLast().isLast()).isTrue();
        assertThat(chart.now()).isNotNull();
    }

    @Test
    void comparesPricesOfSeveralByTheUnit() {
        var hundred = new ListPrice("l", 1, new BigDecimal("100"), new BigDecimal("100"), "C62", true);

        var chart = chart(step("2026-01-01", "1"), Step.of(LocalDate.parse("2026-02-01"), hundred, null));

        assertThat(chart.marks()).extracting(PriceChart.Mark::y).containsExactly(22, 22);
    }

    @Test
    void drawsNothingOfNothing() {
        assertThat(PriceChart.of(new PriceHistory("A", "EUR", List.of()), TODAY))
                .isEmpty();
        assertThat(PriceChart.of(new PriceHistory("A", "EUR", List.of(step("2026-01-01", "0"))), TODAY))
                .isEmpty();
    }

    private static PriceChart chart(Step... steps) {
        return PriceChart.of(new PriceHistory("A", "EUR", List.of(steps)), TODAY)
                .orElseThrow();
    }

    private static Step step(String day, String price) {
        return Step.of(
                LocalDate.parse(day), new ListPrice("l", 1, new BigDecimal(price), BigDecimal.ONE, "C62", true), null);
    }
}
