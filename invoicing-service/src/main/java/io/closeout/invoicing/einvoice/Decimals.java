package io.closeout.invoicing.einvoice;

import java.math.BigDecimal;

/** Numbers as they are written in XML: plain, and with no more digits than they need. */
final class Decimals {

    private Decimals() {}

    static BigDecimal number(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
