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
                record(whole, one.requested(), one.way().arrived());
                var before = one.requested();
                for (var stop : stops(one.way()).entrySet()) {
                    record(hops.computeIfAbsent(stop.getKey(), hop -> new Histogram(3)), before, stop.getValue());
                    before = stop.getValue();
                }
            }
            return new Result(perSecond, whole, hops);
        }

        /** What a case reaches, in this order. */
        private static Map<String, Instant> stops(PipelineWatch.Way way) {
            var stops = new LinkedHashMap<String, Instant>();
            stops.put("-> ReportSigned written", way.signed().recorded());
            stops.put("-> ReportSigned in Kafka", way.signed().published());
            stops.put("-> ReportVerified written", way.verified().recorded());
            stops.put("-> ReportVerified in Kafka", way.verified().published());
            stops.put("-> InvoiceIssued written", way.issued().recorded());
            stops.put("-> InvoiceIssued in Kafka", way.issued().published());
            stops.put("-> read by a subscriber", way.arrived());
            return stops;
        }

        private static void record(Histogram histogram, Instant from, Instant to) {
            histogram.recordValue(Math.max(0, Duration.between(from, to).toNanos() / 1000));
        }

        String report() {
            var text =
                    new StringBuilder("%nsign to InvoiceIssued at %d cases/s: %s%n".formatted(perSecond, line(whole)));
            hops.forEach((name, histogram) -> text.append("  %-28s %s%n".formatted(name, line(histogram))));
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
