package io.closeout.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaymentPlanTest {

    private static final LocalDate DUE = LocalDate.parse("2026-12-21");

    private final List<Bill> bills =
            IntStream.range(0, 300).mapToObj(PaymentPlanTest::bill).toList();

    @Test
    void hasEveryKindOfPayer() {
        var plan = new PaymentPlan(1);

        plan.of(bills);

        assertThat(plan.counts()).containsOnlyKeys(Payer.values());
    }

    @Test
    void paysInTheOrderOfTheDays() {
        assertThat(new PaymentPlan(1).of(bills))
                .extracting(PlannedPayment::day)
                .isSorted()
                .anyMatch(day -> !day.isAfter(DUE))
                .anyMatch(day -> day.isAfter(DUE.plusDays(30)));
    }

    @Test
    void nobodyPaysMoreThanIsOpenExceptTheOneWhoPaysTooMuch() {
        var payments = new PaymentPlan(1).of(bills);

        var tooMuch = bills.stream()
                .filter(bill -> paid(payments, bill).compareTo(bill.open()) > 0)
                .toList();

        assertThat(tooMuch).hasSize(1);
    }

    @Test
    void twoHalvesAreTheWholeEvenOfAnOddAmount() {
        var payments = new PaymentPlan(1).of(bills);
        var twice = bills.stream()
                .filter(bill -> payments.stream().filter(of(bill)).count() == 2)
                .toList();

        assertThat(twice)
                .isNotEmpty()
                .allSatisfy(bill -> assertThat(paid(payments, bill)).isEqualByComparingTo(bill.open()));
    }

    @Test
    void theSamePaymentHasTheSameKey() {
        assertThat(new PaymentPlan(7).of(bills)).isEqualTo(new PaymentPlan(7).of(bills));
    }

    private static BigDecimal paid(List<PlannedPayment> payments, Bill bill) {
        return payments.stream().filter(of(bill)).map(PlannedPayment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static java.util.function.Predicate<PlannedPayment> of(Bill bill) {
        return payment -> payment.bill().equals(bill);
    }

    private static Bill bill(int number) {
        return new Bill(
                "varmea",
                new UUID(1, number),
                "2026-" + number,
                new UUID(2, 1),
                new UUID(3, number % 9),
                DUE,
                "EUR",
                new BigDecimal("101.%02d".formatted(number % 100)),
                "RF18" + number);
    }
}
