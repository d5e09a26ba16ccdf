package io.closeout.invoicing.issuing;

import static io.closeout.invoicing.issuing.DocumentFixture.document;
import static io.closeout.invoicing.issuing.DocumentFixture.invoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Money of currencies without decimals, and with three. */
class DecimalsTest {

    private static final Currency JPY = Currency.getInstance("JPY");
    private static final Currency TND = Currency.getInstance("TND");

    @Test
    void aYenHasNoDecimals() {
        var invoice = invoice(List.of("1000", "33"), JPY);

        // 21 % of 1033 is 216.93
        assertThat(invoice.totals().tax()).isEqualTo(new BigDecimal("217"));
        assertThat(invoice.totals().gross()).isEqualTo(new BigDecimal("1250"));
    }

    @Test
    void aDinarHasThree() {
        var invoice = invoice(List.of("10.005", "0.333"), TND);

        // 21 % of 10.338 is 2.17098
        assertThat(invoice.totals().tax()).isEqualTo(new BigDecimal("2.171"));
        assertThat(invoice.totals().gross()).isEqualTo(new BigDecimal("12.509"));
    }

    @Test
    void creditNotesMakeZeroInBoth() {
        for (var currency : List.of(JPY, TND)) {
            var invoice = invoice(List.of("1001", "33"), currency);
            var part = new Creditable(invoice, List.of()).of(new TreeMap<>(Map.of(1, new BigDecimal("0.3"))));
            var rest = new Creditable(invoice, List.of(document(part, currency))).all();

            assertThat(part.totals().gross().scale()).isEqualTo(currency.getDefaultFractionDigits());
            assertThat(part.totals().gross().add(rest.totals().gross()))
                    .isEqualByComparingTo(invoice.totals().gross());
            assertThat(rest.cancels()).isTrue();
        }
    }

    @Test
    void refusesAYenWithDecimals() {
        assertThatThrownBy(() -> invoice(List.of("10.5"), JPY)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void isStoredAndReadWithAllOfThem() {
        var invoice = invoice(List.of("10.005"), TND);

        assertThat(StoredContent.read(StoredContent.text(invoice))).isEqualTo(invoice);
    }
}
