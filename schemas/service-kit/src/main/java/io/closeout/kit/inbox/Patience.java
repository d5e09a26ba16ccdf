package io.closeout.kit.inbox;

import io.closeout.events.SchemaSourceException;
import io.closeout.kit.sql.DatabaseException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Waits out faults of the infrastructure, however long they last, with growing pauses and jitter. Faults of the
 * message itself pass through at once.
 */
@ApplicationScoped
class Patience {

    private static final Logger LOG = Logger.getLogger(Patience.class);
    private static final long FIRST_PAUSE_MILLIS = 20;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final IntakeGauges gauges;

    Patience(IntakeGauges gauges) {
        this.gauges = gauges;
    }

    <T> T outwait(Supplier<T> work) {
        for (var failures = 0; ; failures++) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (!isTransient(e) || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                if (failures % 10 == 0) {
                    LOG.warnf("the intake waits: %s", e.getMessage());
                }
                pause(failures, e);
            }
        }
    }

    private static boolean isTransient(RuntimeException failure) {
        return failure instanceof SchemaSourceException || DatabaseException.isTransient(failure);
    }

    private void pause(int failures, RuntimeException reason) {
        var longest = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(failures, 16));
        gauges.waits(true);
        try {
            Thread.sleep(longest / 2 + ThreadLocalRandom.current().nextLong(longest / 2 + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw reason;
        } finally {
            gauges.waits(false);
        }
    }
}
