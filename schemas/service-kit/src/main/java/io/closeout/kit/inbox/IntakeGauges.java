package io.closeout.kit.inbox;

import io.closeout.kit.parking.Reason;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What operators see of the intake, and what the watchdog watches. */
@ApplicationScoped
public class IntakeGauges {

    private final MeterRegistry meters;
    private final DistributionSummary chunkSize;
    private final Timer wait;
    private final Timer work;
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
        this.wait = Timer.builder("closeout.intake.wait")
                .description("From the sending of a poll's oldest event until its chunk begins")
                .register(meters);
        this.work = Timer.builder("closeout.intake.work")
                .description("From the beginning of a chunk until all of it has taken effect or is parked")
                .register(meters);
        this.fallbacks = Counter.builder("closeout.intake.fallbacks")
                .description("Chunks rolled back and redone event by event")
                .register(meters);
        meters.gauge("closeout.intake.lag.age.seconds", this, gauges -> gauges.lagMillis / 1000);
    }

    /** Notes a chunk that begins. */
    void begin(List<ConsumerRecord<String, byte[]>> records) {
        chunkSize.record(records.size());
        var oldest = records.stream().mapToLong(ConsumerRecord::timestamp).min().orElse(0);
        if (oldest > 0) {
            wait.record(Math.max(0, InstantSource.system().millis() - oldest), TimeUnit.MILLISECONDS);
        }
    }

    void fallback() {
        fallbacks.increment();
    }

    void parked(Reason reason) {
        meters.counter("closeout.intake.parked", "reason", reason.name()).increment();
    }

    /** Notes that a chunk has ended that began at {@code startNanos}. */
    void took(List<ConsumerRecord<String, byte[]>> records, long startNanos) {
        work.record(System.nanoTime() - startNanos, TimeUnit.NANOSECONDS);
        taken.addAndGet(records.size());
        if (!records.isEmpty()) {
            var last = records.getLast().timestamp();
            lagMillis = last <= 0 ? 0 : Math.max(0, InstantSource.system().millis() - last);
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
