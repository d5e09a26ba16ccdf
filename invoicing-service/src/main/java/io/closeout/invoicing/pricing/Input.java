package io.closeout.invoicing.pricing;

import java.math.BigDecimal;

/** A named value, in a form that depends on no language. */
public record Input(String name, String value) {

    static Input of(String name, BigDecimal value) {
        return new Input(name, plain(value));
    }

    static String plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
