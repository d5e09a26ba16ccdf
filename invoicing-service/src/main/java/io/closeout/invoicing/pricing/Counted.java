package io.closeout.invoicing.pricing;

import java.math.BigDecimal;

/** How much counts of what was measured, and how that came about. */
record Counted(BigDecimal value, String formula) {

    /** Zero is no limit. */
    Counted atMost(Reckoning sum, String name, String variable, Tariff tariff) {
        var limit = tariff.integer(variable);
        if (limit.signum() == 0 || value.compareTo(limit) <= 0) {
            return this;
        }
        sum.policy(name, variable, limit);
        return new Counted(limit, "min(%s, %s)".formatted(formula, name));
    }

    Counted atLeast(Reckoning sum, String name, String variable, Tariff tariff) {
        var least = tariff.integer(variable);
        if (value.compareTo(least) >= 0) {
            return this;
        }
        sum.policy(name, variable, least);
        return new Counted(least, "max(%s, %s)".formatted(formula, name));
    }

    /** Zero stays zero. */
    Counted without(Reckoning sum, String name, String variable, Tariff tariff) {
        var free = tariff.integer(variable);
        if (free.signum() == 0) {
            return this;
        }
        sum.policy(name, variable, free);
        return new Counted(value.subtract(free).max(BigDecimal.ZERO), "max(%s - %s, 0)".formatted(formula, name));
    }
}
