package io.closeout.reminder.dunning;

import static io.closeout.events.reminder.SuppressionReason.INPUT_STALE;
import static io.closeout.events.reminder.SuppressionReason.UNKNOWN;

import io.closeout.kit.tenancy.Tenants;
import io.closeout.reminder.dunning.DueLevels.Due;
import io.closeout.reminder.dunning.DueLevels.Held;
import io.closeout.reminder.inputs.InputWatermark;
import io.closeout.reminder.inputs.Reading;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Looks every second at what the injected clock has made due, so a moved clock is noticed like a passed night. The
 * watermark is read before the ledger is: what was published before the reading is in what is then decided about.
 */
@ApplicationScoped
public class DecideDueLevels {

    private static final Logger LOG = Logger.getLogger(DecideDueLevels.class);

    private final DueLevels dueLevels;
    private final DecisionBatch batch;
    private final InputWatermark watermark;
    private final Tenants tenants;
    private final Clock clock;
    private final DunningSettings settings;

    DecideDueLevels(
            DueLevels dueLevels,
            DecisionBatch batch,
            InputWatermark watermark,
            Tenants tenants,
            Clock clock,
            DunningSettings settings) {
        this.dueLevels = dueLevels;
        this.batch = batch;
        this.watermark = watermark;
        this.tenants = tenants;
        this.clock = clock;
        this.settings = settings;
    }

    @Scheduled(every = "{closeout.reminder.every:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    void onTick() {
        run();
    }

    /** One round; returns when nothing is due any more, or at once when the inputs are behind. */
    public void run() {
        var now = clock.instant();
        var awake = QuarkusTransaction.requiringNew().call(() -> dueLevels.tenantsAwake(now));
        if (awake.isEmpty()) {
            return;
        }
        var inputs = watermark.read();
        if (!inputs.isComplete()) {
            LOG.debugf("levels are held, the inputs are behind: %s", inputs.behind());
            QuarkusTransaction.requiringNew().run(() -> dueLevels.allHeld(now, INPUT_STALE));
            return;
        }
        awake.forEach(tenant -> decideAll(tenant, now, inputs));
    }

    private void decideAll(String tenant, Instant now, Reading inputs) {
        try {
            while (decideSome(tenant, now, inputs, settings.batch()) > 0) {
                LOG.debugf("some levels of %s are decided", tenant);
            }
        } catch (RuntimeException e) {
            LOG.errorf(e, "a batch of levels failed and is redone one by one");
            decideOneByOne(tenant, now, inputs);
        }
    }

    private int decideSome(String tenant, Instant now, Reading inputs, int limit) {
        return tenants.inTransaction(tenant, () -> {
            var due = dueLevels.take(tenant, now, limit);
            if (!due.isEmpty()) {
                batch.decide(due, now, inputs);
            }
            return due.size();
        });
    }

    private void decideOneByOne(String tenant, Instant now, Reading inputs) {
        for (var left = settings.batch(); left > 0; left--) {
            try {
                if (decideSome(tenant, now, inputs, 1) == 0) {
                    return;
                }
            } catch (RuntimeException e) {
                LOG.errorf(e, "a level cannot be decided and is held");
                setAside(tenant, now);
            }
        }
    }

    private void setAside(String tenant, Instant now) {
        tenants.inTransaction(tenant, () -> {
            List<Due> offender = dueLevels.take(tenant, now, 1);
            dueLevels.hold(offender.stream().map(due -> new Held(due, UNKNOWN)).toList(), now);
        });
    }
}
