package io.closeout.invoicing.rendition;

import io.closeout.kit.sql.DatabaseException;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** How many documents wait for their forms, and how many wait for a person. */
@ApplicationScoped
class RenditionGauges {

    private static final Logger LOG = Logger.getLogger(RenditionGauges.class);

    private final RenderingQueue.Parts queue;
    private final AtomicLong waiting;
    private final AtomicLong earlier;
    private final AtomicLong aside;

    RenditionGauges(RenderingQueue.Parts queue, MeterRegistry meters) {
        this.queue = queue;
        this.waiting = Objects.requireNonNull(meters.gauge("closeout.renditions.waiting", new AtomicLong()));
        this.earlier = Objects.requireNonNull(meters.gauge("closeout.renditions.earlier", new AtomicLong()));
        this.aside = Objects.requireNonNull(meters.gauge("closeout.renditions.set-aside", new AtomicLong()));
    }

    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        try {
            var counted = QuarkusTransaction.requiringNew().call(queue.issued()::count);
            var behind = QuarkusTransaction.requiringNew().call(queue.earlier()::count);
            waiting.set(counted.waiting());
            earlier.set(behind.waiting());
            aside.set(counted.setAside() + behind.setAside());
        } catch (DatabaseException e) {
            LOG.debugf("documents without forms were not counted: %s", e.getMessage());
        }
    }
}
