package io.closeout.invoicing.tax;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.invoicing.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaxBreakdownTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void roundsTheTaxOncePerRate() {
        var lines = List.of(amount("0.02"), amount("0.02"), amount("0.02"));

        // 21 % of 0.06 is 0.0126; rounded line by line it would be nothing
        assertThat(TaxBreakdown.of(lines, EUR).tax().amount()).isEqualByComparingTo("0.01");
    }

    @Test
    void addsUpTheWorkedExample() {
        var lines = List.of(amount("274.40"), amount("56.98"), amount("243.99"), amount("-15.00"));

        var breakdown = TaxBreakdown.of(lines, EUR);

        assertThat(breakdown.net().amount()).isEqualByComparingTo("560.37");
        assertThat(breakdown.tax().amount()).isEqualByComparingTo("117.68");
        assertThat(breakdown.gross().amount()).isEqualByComparingTo("678.05");
    }

    private static TaxedAmount amount(String net) {
        return new TaxedAmount(VatCategory.S, new BigDecimal("21"), new Money(new BigDecimal(net), EUR));
    }
}
