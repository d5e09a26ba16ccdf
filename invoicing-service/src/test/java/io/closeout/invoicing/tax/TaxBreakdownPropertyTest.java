package io.closeout.invoicing.tax;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.invoicing.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class TaxBreakdownPropertyTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @Property
    void grossIsNetAndTaxAndNetIsTheSumOfTheLines(
            @ForAll @Size(max = 12) List<@IntRange(min = 1, max = 5_000_000) Integer> cents) {
        var lines = cents.stream()
                .map(cent -> new TaxedAmount(
                        VatCategory.S,
                        cent % 2 == 0 ? new BigDecimal("21") : new BigDecimal("21.0"),
                        new Money(BigDecimal.valueOf(cent, 2), EUR)))
                .toList();

        var breakdown = TaxBreakdown.of(lines, EUR);

        assertThat(breakdown.groups()).hasSizeLessThanOrEqualTo(1);
        assertThat(breakdown.gross()).isEqualTo(breakdown.net().plus(breakdown.tax()));
        assertThat(breakdown.net().amount())
                .isEqualByComparingTo(
                        lines.stream().map(line -> line.net().amount()).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
