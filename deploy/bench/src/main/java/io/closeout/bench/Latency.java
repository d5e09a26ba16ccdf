package io.closeout.bench;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/** From the request to sign until a subscriber reads InvoiceIssued, at a load the system carries with ease. */
final class Latency {

    private final Load load;

    Latency(Load load) {
        this.load = load;
    }

    Result measure(int perSecond, Duration length) throws InterruptedException {
        load.runAt(perSecond, perSecond * 5);
        var histogram = new Histogram(3);
        load.runAt(perSecond, (int) (perSecond * length.toSeconds()))
                .forEach(journey -> histogram.recordValue(journey.issuedNanos() - journey.signedNanos()));
        return new Result(perSecond, histogram);
    }

    /** What was measured; nanoseconds. */
    record Result(int perSecond, Histogram histogram) {

        String report() {
            return "%nsign to InvoiceIssued at %d cases/s: p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, max %.1f ms%n"
                    .formatted(
                            perSecond,
                            histogram.getValueAtPercentile(50) / 1e6,
                            histogram.getValueAtPercentile(90) / 1e6,
                            histogram.getValueAtPercentile(99) / 1e6,
                            histogram.getMaxValue() / 1e6);
        }
    }
}
