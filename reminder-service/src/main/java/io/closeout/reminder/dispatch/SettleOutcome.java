package io.closeout.reminder.dispatch;

import io.closeout.kit.audit.Audit;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.reminder.dunning.PayersToRemind.Payer;
import io.closeout.reminder.dunning.Reminder;
import io.closeout.reminder.dunning.ReminderState;
import io.closeout.reminder.dunning.Reminders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Ends a try of which nobody knew the end: as sent, or as not sent, and then it is sent after all if it still may. */
@ApplicationScoped
class SettleOutcome {

    private final Reminders reminders;
    private final RecordOutcome recordOutcome;
    private final Audit audit;
    private final Tenants tenants;
    private final Clock clock;

    SettleOutcome(Reminders reminders, RecordOutcome recordOutcome, Audit audit, Tenants tenants, Clock clock) {
        this.reminders = reminders;
        this.recordOutcome = recordOutcome;
        this.audit = audit;
        this.tenants = tenants;
        this.clock = clock;
    }

    void of(UUID reminderId, boolean sent, String reason) {
        var reminder = reminders
                .findByIdOptional(reminderId, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(ProblemException::notFound);
        if (reminder.state() != ReminderState.UNKNOWN) {
            throw ProblemException.conflict(
                    "outcome-known", "What came of this reminder is known", "It is %s.".formatted(reminder.state()));
        }
        recordOutcome.of(
                reminder.messageId().orElseThrow(),
                sent ? new Outcome.Taken() : new Outcome.ServerAway("not sent, says a person"),
                payerOf(reminder));
        audit.record(
                "reminder.outcome",
                "reminder:" + reminderId,
                Map.of("state", ReminderState.UNKNOWN),
                Map.of("state", reminder.state()),
                reason);
    }

    private Payer payerOf(Reminder reminder) {
        return new Payer(tenants.current(), reminder.payerId(), clock.instant(), 0);
    }
}
