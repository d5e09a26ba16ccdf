package io.closeout.invoicing.issuing;

import java.math.BigDecimal;

/** The amounts between nothing and a rest, which may be negative. */
record Within(BigDecimal least, BigDecimal most) {

    static Within of(BigDecimal rest) {
        return new Within(rest.min(BigDecimal.ZERO), rest.max(BigDecimal.ZERO));
    }

    BigDecimal clamp(BigDecimal amount) {
        return amount.max(least).min(most);
    }

    boolean holds(BigDecimal amount) {
        return amount.compareTo(least) >= 0 && amount.compareTo(most) <= 0;
    }
}
