package io.closeout.reminder.dispatch;

import io.closeout.kit.tenancy.Tenants;
import io.closeout.reminder.dispatch.HandOvers.HandOver;
import io.closeout.reminder.dispatch.StillOwed.Owing;
import io.closeout.reminder.dunning.Reminder;
import io.closeout.reminder.dunning.ReminderState;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Finds tries whose process died between hand-over and record, and leaves them to a person. */
@ApplicationScoped
public class FindLostMessages {

    private static final Logger LOG = Logger.getLogger(FindLostMessages.class);
    private static final String WHY = "the process ended before it knew";

    private final HandOvers handOvers;
    private final Messages messages;
    private final StillOwed stillOwed;
    private final Tenants tenants;
    private final Clock clock;
    private final DispatchSettings settings;

    FindLostMessages(
            HandOvers handOvers,
            Messages messages,
            StillOwed stillOwed,
            Tenants tenants,
            Clock clock,
            DispatchSettings settings) {
        this.handOvers = handOvers;
        this.messages = messages;
        this.stillOwed = stillOwed;
        this.tenants = tenants;
        this.clock = clock;
        this.settings = settings;
    }

    @Scheduled(every = "{closeout.dispatch.lost-every:15s}", concurrentExecution = ConcurrentExecution.SKIP)
    void onTick() {
        run();
    }

    public void run() {
        var silent = QuarkusTransaction.requiringNew().call(() -> handOvers.silentFor(settings.lostAfter()));
        silent.forEach(one -> tenants.inTransaction(one.tenantId(), () -> giveUp(one)));
    }

    private void giveUp(HandOver lost) {
        var message = messages.findByIdOptional(lost.messageId()).orElseThrow();
        if (message.state() == MessageState.SENDING) {
            LOG.errorf("message %s may have been sent or not: %s", message.id(), WHY);
            message.ended(MessageState.UNKNOWN, WHY, clock.instant());
            stillOwed.ofMessage(message.id()).stream()
                    .map(Owing::reminder)
                    .filter(reminder -> reminder.state() == ReminderState.SENDING)
                    .forEach(Reminder::lostSight);
        }
        handOvers.ended(message.id());
    }
}
