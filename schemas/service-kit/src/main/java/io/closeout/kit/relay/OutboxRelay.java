package io.closeout.kit.relay;

import io.closeout.kit.outbox.OutboxBell;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Publishes while this process holds the lease of its service, and stands by while another does. */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private final RelaySettings settings;
    private final RelayConnections connections;
    private final RelayProducer producer;
    private final RelayRecords records;
    private final RelayGauges gauges;
    private final OutboxBell bell;
    private final Republisher republisher;
    private volatile boolean stopping;
    private @Nullable Thread thread;

    OutboxRelay(
            RelaySettings settings,
            RelayConnections connections,
            RelayProducer producer,
            RelayRecords records,
            RelayGauges gauges,
            OutboxBell bell,
            Republisher republisher) {
        this.settings = settings;
        this.connections = connections;
        this.producer = producer;
        this.records = records;
        this.gauges = gauges;
        this.bell = bell;
        this.republisher = republisher;
    }

    void start(@Observes StartupEvent event) {
        if (settings.enabled()) {
            thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        bell.ring();
        if (thread != null) {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        }
        producer.close();
    }

    private void run() {
        var failures = 0;
        while (!stopping) {
            try {
                failures = standIn() ? 0 : failures;
            } catch (SQLException | KafkaException e) {
                LOG.warnf("the relay waits: %s", e.getMessage());
                failures++;
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("the relay met a fault it does not know and tries again", e);
                failures++;
            }
            rest(failures);
        }
    }

    /** @return whether it led at all */
    private boolean standIn() throws SQLException, InterruptedException {
        try (var lease = RelayLease.take(connections.open())) {
            if (lease == null) {
                gauges.standsBy();
                follow();
                return false;
            }
            try (var ear = connections.listen(bell)) {
                lead(lease);
            }
            return true;
        }
    }

    private void lead(RelayLease lease) throws SQLException, InterruptedException {
        LOG.info("this process publishes the outbox");
        var position = lease.position();
        var pause = settings.debounce();
        while (!stopping) {
            var batch = lease.read(position, settings.batch());
            gauges.read(batch);
            if (!batch.rows().isEmpty()) {
                producer.send(batch.rows().stream().map(records::of).toList());
                gauges.published(batch);
            }
            var next = position.after(batch);
            if (!batch.rows().isEmpty()) {
                lease.move(next);
            }
            position = next;
            var hides = isHiding(position);
            pause = hides && batch.rows().isEmpty() ? twice(pause) : settings.debounce();
            if (!batch.full() && !republisher.step(lease.connection(), producer)) {
                awaitMore(hides ? pause : settings.poll());
            }
        }
    }

    /**
     * Whether a commit we heard of is still behind the horizon. An older transaction hides it, maybe one of another
     * service in the same cluster, and nobody rings when that ends.
     */
    private boolean isHiding(RelayPosition position) {
        return bell.highest() >= position.watermark();
    }

    private Duration twice(Duration pause) {
        var longer = pause.multipliedBy(2);
        return longer.compareTo(settings.poll()) < 0 ? longer : settings.poll();
    }

    private void awaitMore(Duration longest) throws InterruptedException {
        if (bell.await(longest.toMillis())) {
            TimeUnit.NANOSECONDS.sleep(settings.debounce().toNanos());
        }
    }

    /** Another process publishes; it hears of our commits by a notification, at most one per debounce. */
    private void follow() throws SQLException, InterruptedException {
        var until = System.nanoTime() + settings.poll().toNanos();
        try (var connection = connections.open();
                var notify = connection.prepareStatement("select pg_notify('outbox', ?)")) {
            while (!stopping && System.nanoTime() < until) {
                if (bell.await(settings.poll().toMillis())) {
                    TimeUnit.NANOSECONDS.sleep(settings.debounce().toNanos());
                    notify.setString(1, Long.toString(bell.highest()));
                    notify.execute();
                }
            }
        }
    }

    private void rest(int failures) {
        if (failures == 0 || stopping) {
            return;
        }
        var longest = settings.longestBackOff().toMillis();
        var backOff = Math.min(longest, longest / 100 * (1L << Math.min(failures, 10)));
        try {
            Thread.sleep(
                    Duration.ofMillis(backOff / 2 + ThreadLocalRandom.current().nextLong(backOff / 2 + 1)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
