package io.closeout.local.demo;

import java.math.BigDecimal;
import java.util.Map;

/**
 * Where the whole pipeline stands at a moment.
 *
 * @param stages cases per stage, all networks together
 * @param events records in all topics
 * @param parked events that a service set aside
 * @param outboxAge age in seconds of the oldest event that is not published yet
 */
record Sample(Map<String, Long> stages, Map<String, Money> money, long events, long parked, long outboxAge) {

    /** What was billed in one currency and what became of it. */
    record Money(BigDecimal billed, BigDecimal credited, BigDecimal paid, BigDecimal open, BigDecimal overdue) {

        static final Money NONE =
                new Money(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        Money plus(Money other) {
            return new Money(
                    billed.add(other.billed),
                    credited.add(other.credited),
                    paid.add(other.paid),
                    open.add(other.open),
                    overdue.add(other.overdue));
        }
    }

    long in(String stage) {
        return stages.getOrDefault(stage, 0L);
    }

    long cases() {
        return stages.values().stream().mapToLong(Long::longValue).sum();
    }

    boolean hasInvoices() {
        return money.values().stream().anyMatch(sum -> sum.billed().signum() > 0);
    }
}
