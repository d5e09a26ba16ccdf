package io.closeout.reminder.dispatch;

import io.closeout.kit.sql.DatabaseException;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.reminder.dunning.PayersToRemind;
import io.closeout.reminder.dunning.PayersToRemind.Payer;
import io.closeout.reminder.inputs.InputWatermark;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Sends what is due, a customer at a time: read the watermark, put the try on record, hand the message over outside of
 * any transaction, write down what came of it. A process that dies in between leaves a try without an outcome, which is
 * found by {@link FindLostMessages} and never repeated: at most one message per invoice and level, not at least one.
 */
@ApplicationScoped
public class SendReminders {

    private static final Logger LOG = Logger.getLogger(SendReminders.class);
    private static final long PAUSE_MILLIS = 500;
    private static final long NEVER = Long.MIN_VALUE;

    private final PayersToRemind payers;
    private final InputWatermark watermark;
    private final ComposeMessage composeMessage;
    private final MailDrop mailDrop;
    private final RecordOutcome recordOutcome;
    private final Tenants tenants;
    private final Clock clock;
    private final DispatchSettings settings;
    private final MeterRegistry meters;
    private final AtomicLong awaySince = new AtomicLong(NEVER);

    SendReminders(
            PayersToRemind payers,
            InputWatermark watermark,
            ComposeMessage composeMessage,
            MailDrop mailDrop,
            RecordOutcome recordOutcome,
            Tenants tenants,
            Clock clock,
            DispatchSettings settings,
            MeterRegistry meters) {
        this.payers = payers;
        this.watermark = watermark;
        this.composeMessage = composeMessage;
        this.mailDrop = mailDrop;
        this.recordOutcome = recordOutcome;
        this.tenants = tenants;
        this.clock = clock;
        this.settings = settings;
        this.meters = meters;
    }

    @Scheduled(every = "{closeout.reminder.every:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    void onTick() {
        run();
    }

    /** One round; ends early when the inputs are behind or the mail server is away. */
    public void run() {
        if (isPaused()) {
            return;
        }
        var now = clock.instant();
        var ready = QuarkusTransaction.requiringNew().call(() -> payers.ready(now, settings.batch()));
        for (var payer : ready) {
            if (!remind(payer)) {
                return;
            }
        }
    }

    /** A mail server comes back in its own time, whatever the business clock says. */
    private boolean isPaused() {
        var since = awaySince.get();
        return since != NEVER
                && System.nanoTime() - since < settings.pauseWhenAway().toNanos();
    }

    /** @return whether it makes sense to go on with the next */
    private boolean remind(Payer payer) {
        var inputs = watermark.read();
        if (!inputs.isComplete()) {
            LOG.debugf("reminders are held, the inputs are behind: %s", inputs.behind());
            QuarkusTransaction.requiringNew().run(() -> payers.allHeld(clock.instant(), "INPUT_STALE"));
            return false;
        }
        var composed = compose(payer);
        if (composed.isEmpty()) {
            return true;
        }
        var outcome = mailDrop.handOver(composed.get().mail());
        meters.counter(
                        "closeout.reminder.messages",
                        "outcome",
                        outcome.getClass().getSimpleName())
                .increment();
        writeDown(composed.get(), outcome, payer);
        if (outcome instanceof Outcome.ServerAway away) {
            LOG.warnf("the mail server is away: %s", away.detail());
            awaySince.set(System.nanoTime());
            return false;
        }
        return true;
    }

    private Optional<Composed> compose(Payer payer) {
        try {
            return tenants.inTransaction(payer.tenantId(), () -> composeMessage.forPayer(payer));
        } catch (RuntimeException e) {
            LOG.errorf(e, "the message to payer %s cannot be written", payer.payerId());
            tenants.inTransaction(payer.tenantId(), () -> payers.retryLater(payer, clock.instant(), "UNWRITABLE"));
            return Optional.empty();
        }
    }

    /** The outcome is known here and nowhere else, so a database that is away is waited for. */
    private void writeDown(Composed composed, Outcome outcome, Payer payer) {
        if (outcome instanceof Outcome.Unknown unknown) {
            LOG.errorf("message %s may have been sent or not: %s", composed.messageId(), unknown.detail());
        }
        var begun = System.nanoTime();
        while (true) {
            try {
                tenants.inTransaction(payer.tenantId(), () -> recordOutcome.of(composed.messageId(), outcome, payer));
                return;
            } catch (RuntimeException e) {
                if (!DatabaseException.isTransient(e) || isOver(begun) || !pause()) {
                    LOG.errorf(e, "the outcome of message %s is lost: %s", composed.messageId(), outcome);
                    return;
                }
            }
        }
    }

    private boolean isOver(long begun) {
        return System.nanoTime() - begun > settings.recordWithin().toNanos();
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
