package io.closeout.invoicing.issuing;

import io.closeout.invoicing.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What is owed of an invoice. At any time: open = payable − paid − credited + surplus, and open is never negative.
 */
@Embeddable
class Balance {

    @Column(updatable = false)
    private String currency;

    @Column(updatable = false)
    private BigDecimal payable;

    private BigDecimal paid = BigDecimal.ZERO;
    private BigDecimal credited = BigDecimal.ZERO;
    private BigDecimal surplus = BigDecimal.ZERO;
    private BigDecimal openBalance;
    private boolean cancelled;
    private @Nullable LocalDate settledOn;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Balance() {}

    private Balance(Money payable) {
        this.currency = payable.currencyCode();
        this.payable = payable.amount();
        this.openBalance = payable.amount();
    }

    static Balance of(Money payable) {
        return new Balance(payable);
    }

    /** @throws OverAllocationException for more than is open */
    void allocate(Money payment, LocalDate valueDate) {
        if (payment.isGreaterThan(open())) {
            throw new OverAllocationException(payment, open());
        }
        paid = paid().plus(payment).amount();
        openBalance = open().minus(payment).amount();
        settleIfNothingIsOpen(valueDate);
    }

    /** @return what was not open any more */
    Money credit(Money amount, boolean cancels, LocalDate day) {
        var fromOpen = amount.min(open());
        var beyond = amount.minus(fromOpen);
        credited = credited().plus(amount).amount();
        surplus = surplus().plus(beyond).amount();
        cancelled = cancelled || cancels;
        if (fromOpen.isPositive()) {
            openBalance = open().minus(fromOpen).amount();
            settleIfNothingIsOpen(day);
        }
        return beyond;
    }

    private void settleIfNothingIsOpen(LocalDate day) {
        if (open().isZero()) {
            settledOn = day;
        }
    }

    Currency currency() {
        return Currency.getInstance(currency);
    }

    Money payable() {
        return money(payable);
    }

    Money paid() {
        return money(paid);
    }

    Money credited() {
        return money(credited);
    }

    Money surplus() {
        return money(surplus);
    }

    Money open() {
        return money(openBalance);
    }

    boolean isCancelled() {
        return cancelled;
    }

    @Nullable
    LocalDate settledOn() {
        return settledOn;
    }

    private Money money(BigDecimal amount) {
        return new Money(amount, currency());
    }
}
