package io.closeout.invoicing.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.invoicing.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class BalancePropertyTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");

    @Property
    void openIsAlwaysWhatIsPayableLessPaidLessCreditedAndNeverLessThanNothing(
            @ForAll @IntRange(min = 1, max = 10_000) int payable,
            @ForAll @Size(max = 10) List<@IntRange(min = -3_000, max = 3_000) Integer> moves) {
        var balance = Balance.of(cents(payable));
        for (var move : moves) {
            apply(balance, move);

            var reckoned = balance.payable()
                    .minus(balance.paid())
                    .minus(balance.credited())
                    .plus(balance.surplus());
            assertThat(balance.open()).isEqualTo(reckoned);
            assertThat(balance.open().amount()).isNotNegative();
        }
    }

    @Example
    void refusesMoreMoneyThanIsOpen() {
        var balance = Balance.of(cents(12_000));

        assertThatThrownBy(() -> balance.allocate(cents(12_001), DAY)).isInstanceOf(OverAllocationException.class);
        assertThat(balance.open()).isEqualTo(cents(12_000));
    }

    @Example
    void owesThePayerWhatIsCreditedAfterItWasPaid() {
        var balance = Balance.of(cents(100));
        balance.allocate(cents(70), DAY);

        var surplus = balance.credit(cents(100), true, DAY);

        assertThat(surplus).isEqualTo(cents(70));
        assertThat(balance.open().isZero()).isTrue();
    }

    /** A payment, or, below zero, a credit note of what was not credited yet. */
    private static void apply(Balance balance, int move) {
        if (move > 0) {
            balance.allocate(cents(move).min(balance.open()), DAY);
        } else {
            var creditable = balance.payable().minus(balance.credited());
            balance.credit(cents(-move).min(creditable), false, DAY);
        }
    }

    private static Money cents(int cents) {
        return new Money(BigDecimal.valueOf(cents, 2), EUR);
    }
}
