package io.closeout.invoicing.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.kit.http.ProblemException;
import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class MoneyTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void neverRoundsByAccident() {
        assertThatThrownBy(() -> new Money(new BigDecimal("1.005"), EUR)).isInstanceOf(ArithmeticException.class);
        assertThat(Money.rounded(new BigDecimal("1.005"), EUR).amount()).isEqualByComparingTo("1.01");
    }

    @Test
    void mixesNoCurrencies() {
        var kroner = Money.zero(Currency.getInstance("NOK"));

        assertThatThrownBy(() -> Money.zero(EUR).plus(kroner)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesNoAmountFinerThanItsCurrency() {
        assertThatThrownBy(() -> MoneyInput.of("amount", new BigDecimal("1.001"), "EUR"))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> MoneyInput.of("amount", new BigDecimal("1.5"), "JPY"))
                .isInstanceOf(ProblemException.class);
        assertThat(MoneyInput.of("amount", new BigDecimal("1.500"), "EUR").amount())
                .isEqualByComparingTo("1.50");
    }

    @Test
    void takesNoCurrencyThatCannotBePaidIn() {
        assertThatThrownBy(() -> MoneyInput.of("amount", BigDecimal.ONE, "XXX")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> MoneyInput.of("amount", BigDecimal.ONE, "ZZZ")).isInstanceOf(ProblemException.class);
    }
}
