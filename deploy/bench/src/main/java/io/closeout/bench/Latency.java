package io.closeout.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** From the request to sign until a subscriber reads InvoiceIssued, at a load the system carries with ease. */
final class Latency {

    private final Load load;

    Latency(Load load) {
        this.load = load;
    }

    Result measure(int perSecond, Duration length) throws InterruptedException {
        load.runAt(perSecond, perSecond * 5);
        return Result.of(perSecond, load.runAt(perSecond, (int) (perSecond * length.toSeconds())));
    }

    /**
     * What was measured.
     *
     * @param whole microseconds of the whole way
     * @param hops microseconds of each part of it
     */
    record Result(int perSecond, Histogram whole, Map<String, Histogram> hops) {

        static Result of(int perSecond, List<Load.Journey> journeys) {
            var whole = new Histogram(3);
            var hops = new LinkedHashMap<String, Histogram>();
            for (var one : journeys) {
                var way = one.way();
                record(whole, one.requested(), way.arrived());
                hop(
                        hops,
                        "request -> ReportSigned written",
                        one.requested(),
                        way.signed().recorded());
                hop(
                        hops,
                        "ReportSigned written -> in Kafka",
                        way.signed().recorded(),
                        way.signed().published());
                hop(
                        hops,
                        "ReportSigned in Kafka -> ReportVerified written",
                        way.signed().published(),
                        way.verified().recorded());
                hop(
                        hops,
                        "ReportVerified written -> in Kafka",
                        way.verified().recorded(),
                        way.verified().published());
                hop(
                        hops,
                        "ReportVerified in Kafka -> InvoiceIssued written",
                        way.verified().published(),
                        way.issued().recorded());
                hop(
                        hops,
                        "InvoiceIssued written -> in Kafka",
                        way.issued().recorded(),
                        way.issued().published());
                hop(hops, "InvoiceIssued in Kafka -> read", way.issued().published(), way.arrived());
            }
            return new Result(perSecond, whole, hops);
        }

        private static void hop(Map<String, Histogram> hops, String name, Instant from, Instant to) {
            record(hops.computeIfAbsent(name, one -> new Histogram(3)), from, to);
        }

        private static void record(Histogram histogram, Instant from, Instant to) {
            histogram.recordValue(Math.max(0, Duration.between(from, to).toNanos() / 1000));
        }

        String report() {
            var text =
                    new StringBuilder("%nsign to InvoiceIssued at %d cases/s: %s%n".formatted(perSecond, line(whole)));
            hops.forEach((name, histogram) -> text.append("  %-50s %s%n".formatted(name, line(histogram))));
            return text.toString();
        }

        private static String line(Histogram histogram) {
            return "p50 %6.1f  p90 %6.1f  p99 %6.1f  max %6.1f ms"
                    .formatted(at(histogram, 50), at(histogram, 90), at(histogram, 99), at(histogram, 100));
        }

        private static double at(Histogram histogram, double percentile) {
            return histogram.getValueAtPercentile(percentile) / 1e3;
        }

        double p99Millis() {
            return at(whole, 99);
        }
    }
}
