package io.closeout.bench;

import io.closeout.dev.platform.Platform;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.HdrHistogram.Histogram;

/** What this machine can do at most, measured while the services stand idle, and how near the pipeline comes to it. */
record Ceilings(long singleCommits, long batchedInserts, long producedRecords, Histogram roundTrip) {

    static Ceilings measure(Platform platform, int perSecond, Duration length)
            throws SQLException, InterruptedException, ExecutionException {
        return new Ceilings(
                DatabaseCeiling.singleCommitsPerSecond(platform, length),
                DatabaseCeiling.batchedInsertsPerSecond(platform, length),
                KafkaCeiling.recordsPerSecond(platform, length),
                KafkaCeiling.roundTrip(platform, perSecond, length));
    }

    String report(Throughput.Result throughput, Latency.Result latency) {
        var bare = roundTrip.getValueAtPercentile(99);
        return """

                ceilings of this machine, in the same run
                  single-row commits     %8d/s   the pipeline issues %.1f %% of that in invoices
                  batched inserts        %8d rows/s of an invoice's size
                  produced records       %8d/s of 1 KB, acks=all
                  bare Kafka round trip  p50 %.1f ms, p99 %.1f ms at the rate of the latency run
                  p99 sign to InvoiceIssued is %.1f times the bare round trip's p99
                """.formatted(
                        singleCommits,
                        100.0 * throughput.casesPerSecond() / singleCommits,
                        batchedInserts,
                        producedRecords,
                        roundTrip.getValueAtPercentile(50) / 1e6,
                        bare / 1e6,
                        latency.p99Millis() * 1e6 / bare);
    }
}
