package io.closeout.kit.due;

import io.closeout.kit.sql.DatabaseException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.logging.Logger;

/** How many rows of each table wait for a person, and how long the oldest of the others has been due. */
@ApplicationScoped
class DueGauges {

    private static final Logger LOG = Logger.getLogger(DueGauges.class);

    private final MeterRegistry meters;
    private final List<Watched> watched = new CopyOnWriteArrayList<>();

    DueGauges(MeterRegistry meters) {
        this.meters = meters;
    }

    private static final class Watched {

        private final DueRows<?> rows;
        private volatile long setAside;
        private volatile double lagSeconds;

        private Watched(DueRows<?> rows) {
            this.rows = rows;
        }

        private void count() {
            var count = QuarkusTransaction.requiringNew().call(rows::count);
            var oldest = count.oldest();
            setAside = count.setAside();
            lagSeconds =
                    oldest == null ? 0 : Duration.between(oldest, rows.now()).toSeconds();
        }
    }

    void watch(DueRows<?> rows) {
        var one = new Watched(rows);
        watched.add(one);
        Gauge.builder("closeout.due.set-aside", one, it -> it.setAside)
                .tag("work", rows.label())
                .register(meters);
        Gauge.builder("closeout.due.lag.seconds", one, it -> it.lagSeconds)
                .tag("work", rows.label())
                .register(meters);
    }

    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        for (var one : watched) {
            try {
                one.count();
            } catch (DatabaseException e) {
                LOG.debugf("%s was not counted: %s", one.rows.label(), e.getMessage());
            }
        }
    }
}
