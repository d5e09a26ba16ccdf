package io.closeout.local.demo;

import io.closeout.local.api.Door;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * Moves all clocks together from one day on which something happens to the next, and books the money of the day before
 * anybody is reminded on it.
 */
final class HundredDays {

    private static final int DAYS = 100;
    private static final int LONGEST_STEP = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Offices offices;
    private final Days days;
    private final Reminders reminders;
    private final Deque<PlannedPayment> payments;
    private final Consumer<String> told;
    private int booked;

    HundredDays(Offices offices, List<PlannedPayment> payments, Consumer<String> told) {
        this.offices = offices;
        this.days = new Days(offices);
        this.reminders = new Reminders(offices);
        this.payments = new ArrayDeque<>(payments);
        this.told = told;
    }

    /** The number of payments that were booked. */
    int live() {
        var now = days.now();
        var end = now.plus(DAYS, ChronoUnit.DAYS);
        while (now.isBefore(end)) {
            now = next(now, end);
            days.moveTo(now);
            book(LocalDate.ofInstant(now, ZoneOffset.UTC));
            told.accept("It is %s; %d payments so far".formatted(LocalDate.ofInstant(now, ZoneOffset.UTC), booked));
            if (!reminders.awaitDone(now, PATIENCE)) {
                told.accept("Reminders of %s take long; they go out late, but only once".formatted(now));
            }
        }
        return booked;
    }

    private Instant next(Instant now, Instant end) {
        var tomorrow = now.plus(1, ChronoUnit.DAYS);
        var next = now.plus(LONGEST_STEP, ChronoUnit.DAYS);
        var payment = payments.peek();
        if (payment != null) {
            next = earlier(next, payment.day().atTime(8, 0).toInstant(ZoneOffset.UTC));
        }
        next = reminders
                .nextLook()
                .map(look -> look.plusSeconds(60))
                .filter(next::isAfter)
                .orElse(next);
        next = next.isBefore(tomorrow) ? tomorrow : next;
        return earlier(next, end);
    }

    private void book(LocalDate today) {
        while (!payments.isEmpty() && !payments.peek().day().isAfter(today)) {
            var payment = payments.poll();
            var office = offices.of(payment.bill().network());
            Door.body(office.post("/api/payments", payment.request(), payment.key()));
            booked++;
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
