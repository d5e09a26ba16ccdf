package io.closeout.reminder.dunning;

import io.closeout.reminder.dunning.DueLevels.Due;
import io.closeout.reminder.dunning.DueLevels.Wake;
import io.closeout.reminder.ledger.Invoice;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A decision with what it was taken on.
 *
 * @param today in the zone of the invoice
 */
record Judged(Due due, Invoice invoice, Climb climb, Level level, LocalDate today, Decision decision) {

    Optional<LocalDate> nextLevelOn() {
        return climb.dayAfter(level.number());
    }

    Optional<Wake> nextLevel() {
        return nextLevelOn().map(day -> wake(level.number() + 1, day));
    }

    Wake wakeOn(LocalDate day) {
        return wake(level.number(), day);
    }

    // Where a change to summer time skips midnight, the day starts later.
    private Wake wake(int number, LocalDate day) {
        return new Wake(
                invoice.id(),
                number,
                invoice.payerId(),
                day.atStartOfDay(invoice.zone()).toInstant());
    }
}
