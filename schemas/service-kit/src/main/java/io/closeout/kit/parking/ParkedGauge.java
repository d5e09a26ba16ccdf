package io.closeout.kit.parking;

import io.closeout.kit.sql.DatabaseException;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** How many records wait for a person; the number operators alert on. */
@ApplicationScoped
class ParkedGauge {

    private static final Logger LOG = Logger.getLogger(ParkedGauge.class);

    private final ParkedRecords parked;
    private final AtomicLong open;

    ParkedGauge(ParkedRecords parked, MeterRegistry meters) {
        this.parked = parked;
        this.open = meters.gauge("closeout.parked.open", new AtomicLong());
    }

    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        try {
            open.set(parked.open());
        } catch (DatabaseException e) {
            LOG.debugf("parked records were not counted: %s", e.getMessage());
        }
    }
}
