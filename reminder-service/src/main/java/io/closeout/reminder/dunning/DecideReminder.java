package io.closeout.reminder.dunning;

import static io.closeout.events.reminder.SuppressionReason.BELOW_MINIMUM;
import static io.closeout.events.reminder.SuppressionReason.CREDITED;
import static io.closeout.events.reminder.SuppressionReason.DISPUTED;
import static io.closeout.events.reminder.SuppressionReason.INPUT_STALE;
import static io.closeout.events.reminder.SuppressionReason.PAID;
import static io.closeout.events.reminder.SuppressionReason.PAYMENT_PENDING;
import static io.closeout.events.reminder.SuppressionReason.SUPERSEDED;

import io.closeout.reminder.dunning.Decision.Hold;
import io.closeout.reminder.dunning.Decision.Lapse;
import io.closeout.reminder.dunning.Decision.Remind;
import io.closeout.reminder.dunning.Decision.Suppress;
import io.closeout.reminder.dunning.Decision.Wait;
import io.closeout.reminder.ledger.Settlement;
import java.time.LocalDate;

/**
 * The rules of the ladder. A level that the next one has overtaken, because the service was away or the clock jumped,
 * is superseded: whoever is written to late gets one message that says how things stand, not three on three days.
 */
final class DecideReminder {

    private final Climb climb;

    DecideReminder(Climb climb) {
        this.climb = climb;
    }

    Decision about(OpenInvoice invoice, Level level, Circumstances now) {
        var day = climb.dayOf(level);
        if (invoice.openBalance().signum() == 0) {
            return settled(invoice, day, now);
        }
        if (now.today().isBefore(day)) {
            return new Wait(day);
        }
        if (!now.inputsComplete()) {
            return new Hold(INPUT_STALE);
        }
        if (invoice.undisputed().signum() == 0) {
            return new Hold(DISPUTED);
        }
        if (now.paymentPending()) {
            return new Hold(PAYMENT_PENDING);
        }
        if (invoice.undisputed().compareTo(climb.ladder().minimum()) < 0) {
            return new Suppress(BELOW_MINIMUM);
        }
        return isOvertaken(level, now) ? new Suppress(SUPERSEDED) : new Remind();
    }

    private static Decision settled(OpenInvoice invoice, LocalDate day, Circumstances now) {
        var settledOn = invoice.settledOn() == null ? now.today() : invoice.settledOn();
        if (settledOn.isBefore(day)) {
            return new Lapse();
        }
        return new Suppress(invoice.settledBy() == Settlement.CREDITED ? CREDITED : PAID);
    }

    private boolean isOvertaken(Level level, Circumstances now) {
        return climb.dayAfter(level.number())
                .filter(day -> !now.today().isBefore(day))
                .isPresent();
    }
}
