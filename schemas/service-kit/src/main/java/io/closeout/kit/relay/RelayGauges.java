package io.closeout.kit.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** What operators see of the relay; names and units are in the service kit's README. */
@ApplicationScoped
class RelayGauges {

    private final Counter published;
    private volatile long oldestEpochMillis;
    private volatile boolean leading;

    RelayGauges(MeterRegistry meters) {
        this.published = Counter.builder("closeout.relay.published")
                .description("Outbox rows acknowledged by Kafka")
                .register(meters);
        Gauge.builder("closeout.relay.age", this, gauges -> gauges.ageSeconds())
                .baseUnit("seconds")
                .description("Age of the oldest row that is read and not yet acknowledged")
                .register(meters);
        Gauge.builder("closeout.relay.leading", this, gauges -> gauges.leading ? 1 : 0)
                .description("1 in the process that publishes")
                .register(meters);
    }

    void standsBy() {
        leading = false;
        oldestEpochMillis = 0;
    }

    void read(RelayBatch batch) {
        leading = true;
        oldestEpochMillis = batch.rows().isEmpty()
                ? 0
                : batch.rows().getFirst().insertedAt().toEpochMilli();
    }

    void published(RelayBatch batch) {
        published.increment(batch.rows().size());
        oldestEpochMillis = 0;
    }

    /** Seconds by the machine's clock, because it compares with the database's. */
    long ageSeconds() {
        var oldest = oldestEpochMillis;
        return oldest == 0
                ? 0
                : Duration.between(
                                Instant.ofEpochMilli(oldest),
                                java.time.InstantSource.system().instant())
                        .toSeconds();
    }
}
