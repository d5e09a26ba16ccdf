package io.closeout.kit.inbox;

import io.closeout.kit.parking.Reason;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What operators see of the intake, and what the watchdog watches. */
@ApplicationScoped
public class IntakeGauges {

    private final MeterRegistry meters;
    private final DistributionSummary chunkSize;
    private final Counter fallbacks;
    private final AtomicLong taken = new AtomicLong();
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile long lagMillis;

    IntakeGauges(MeterRegistry meters) {
        this.meters = meters;
        this.chunkSize = DistributionSummary.builder("closeout.intake.chunk.size")
                .baseUnit("events")
                .description("Events of one poll")
                .register(meters);
        this.fallbacks = Counter.builder("closeout.intake.fallbacks")
                .description("Chunks rolled back and redone event by event")
                .register(meters);
        meters.gauge("closeout.intake.lag.age.seconds", this, gauges -> gauges.lagMillis / 1000);
    }

    void chunk(int size) {
        chunkSize.record(size);
    }

    void fallback() {
        fallbacks.increment();
    }

    void parked(Reason reason) {
        meters.counter("closeout.intake.parked", "reason", reason.name()).increment();
    }

    void took(List<ConsumerRecord<String, byte[]>> records) {
        taken.addAndGet(records.size());
        if (!records.isEmpty()) {
            var last = records.getLast().timestamp();
            lagMillis =
                    last <= 0 ? 0 : Math.max(0, java.time.InstantSource.system().millis() - last);
        }
    }

    void waits(boolean begins) {
        waiting.addAndGet(begins ? 1 : -1);
    }

    /** Whether a fault of the infrastructure is being waited out. */
    public boolean isWaiting() {
        return waiting.get() > 0;
    }

    /** Records dealt with since the start of the process. */
    public long taken() {
        return taken.get();
    }
}
