package io.closeout.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class DecimalsTest {

    @Test
    void bringsNumbersToTheScaleOfTheWire() {
        assertThat(Decimals.amount(new BigDecimal("12.5"))).isEqualTo(new BigDecimal("12.5000"));
        assertThat(Decimals.unitPrice(new BigDecimal("1E+2"))).isEqualTo(new BigDecimal("100.000000"));
        assertThat(Decimals.quantity(new BigDecimal("-2"))).isEqualTo(new BigDecimal("-2.000000"));
        assertThat(Decimals.rate(new BigDecimal("21.00000"))).isEqualTo(new BigDecimal("21.0000"));
    }

    @Test
    void refusesToRound() {
        assertThatThrownBy(() -> Decimals.amount(new BigDecimal("0.00005")))
                .hasMessage("amount 0.00005 has more than 4 decimals; rounding is the caller's decision");
        assertThatThrownBy(() -> Decimals.quantity(new BigDecimal("0.1234567")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Decimals.unitPrice(new BigDecimal("0.1234567")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Decimals.rate(new BigDecimal("0.12345"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThat(Decimals.amount(new BigDecimal("999999999999999.9999"))).hasToString("999999999999999.9999");
        assertThatThrownBy(() -> Decimals.amount(new BigDecimal("1000000000000000")))
                .hasMessage("amount 1000000000000000 does not fit decimal(19,4)");
        assertThatThrownBy(() -> Decimals.rate(new BigDecimal("1000"))).hasMessageContaining("decimal(7,4)");
    }
}
