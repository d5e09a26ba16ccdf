package io.closeout.local.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who pays when. Most pay in time; the late ones pay between two reminders, so that it shows whether the next one still
 * goes out.
 */
final class PaymentPlan {

    private static final List<Payer> PAYERS = Stream.of(
                    repeated(Payer.IN_TIME, 62),
                    repeated(Payer.AFTER_FIRST_REMINDER, 14),
                    repeated(Payer.AFTER_SECOND_REMINDER, 8),
                    repeated(Payer.AFTER_LAST_REMINDER, 5),
                    repeated(Payer.HALF_AND_THEN_LATE, 5),
                    repeated(Payer.NEVER, 6))
            .flatMap(payers -> payers)
            .toList();

    private final Random random;
    private final Map<Payer, Integer> counts = new EnumMap<>(Payer.class);

    PaymentPlan(long seed) {
        this.random = new Random(seed);
    }

    Map<Payer, Integer> counts() {
        return Map.copyOf(counts);
    }

    /** In the order in which the money comes. */
    List<PlannedPayment> of(List<Bill> bills) {
        var overpaid = bills.isEmpty() ? null : bills.get(bills.size() / 2);
        return bills.stream()
                .flatMap(bill -> payments(bill, bill.equals(overpaid) ? Payer.TOO_MUCH : payer()))
                .sorted(Comparator.comparing(PlannedPayment::day))
                .toList();
    }

    private Payer payer() {
        return PAYERS.get(random.nextInt(PAYERS.size()));
    }

    private Stream<PlannedPayment> payments(Bill bill, Payer payer) {
        counts.merge(payer, 1, Integer::sum);
        var due = bill.dueDate();
        return switch (payer) {
            case IN_TIME -> Stream.of(whole(bill, due.minusDays(random.nextInt(12))));
            case AFTER_FIRST_REMINDER -> Stream.of(whole(bill, due.plusDays(7 + random.nextInt(5))));
            case AFTER_SECOND_REMINDER -> Stream.of(whole(bill, due.plusDays(17 + random.nextInt(8))));
            case AFTER_LAST_REMINDER -> Stream.of(whole(bill, due.plusDays(34 + random.nextInt(12))));
            case HALF_AND_THEN_LATE -> halves(bill);
            case NEVER -> Stream.of();
            case TOO_MUCH ->
                Stream.of(payment(bill, due.minusDays(2), bill.open().add(BigDecimal.TEN)));
        };
    }

    private Stream<PlannedPayment> halves(Bill bill) {
        var half = bill.open().divide(BigDecimal.TWO, 2, RoundingMode.DOWN);
        var rest = bill.open().subtract(half);
        return Stream.of(
                payment(bill, bill.dueDate().minusDays(1), half),
                payment(bill, bill.dueDate().plusDays(20), rest));
    }

    private PlannedPayment whole(Bill bill, LocalDate day) {
        return payment(bill, day, bill.open());
    }

    /** The key is made from what is paid, so that a repeated call is the same payment. */
    private static PlannedPayment payment(Bill bill, LocalDate day, BigDecimal amount) {
        var name = bill.id() + "/" + day;
        return new PlannedPayment(day, bill, amount, UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    private static Stream<Payer> repeated(Payer payer, int times) {
        return Stream.generate(() -> payer).limit(times);
    }
}
