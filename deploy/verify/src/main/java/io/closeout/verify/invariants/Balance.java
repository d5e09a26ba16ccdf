package io.closeout.verify.invariants;

import io.closeout.events.common.MoneyAmount;
import java.math.BigDecimal;

/** The money of one invoice as its events add up, in their order. */
final class Balance {

    private final String currency;
    private final BigDecimal payable;
    private BigDecimal paid = BigDecimal.ZERO;
    private BigDecimal credited = BigDecimal.ZERO;
    private BigDecimal surplus = BigDecimal.ZERO;

    Balance(MoneyAmount payable) {
        this.currency = payable.getCurrency();
        this.payable = payable.getAmount();
    }

    void pay(BigDecimal amount) {
        paid = paid.add(amount);
    }

    void credit(BigDecimal amount, BigDecimal beyondOpen) {
        credited = credited.add(amount);
        surplus = surplus.add(beyondOpen);
    }

    /** Issued less credited less paid; what was credited beyond the open balance is owed to the payer instead. */
    BigDecimal open() {
        return payable.subtract(paid).subtract(credited).add(surplus);
    }

    String currency() {
        return currency;
    }

    BigDecimal payable() {
        return payable;
    }

    BigDecimal paid() {
        return paid;
    }

    BigDecimal credited() {
        return credited;
    }

    BigDecimal surplus() {
        return surplus;
    }
}
