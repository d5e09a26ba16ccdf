package io.closeout.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.net.URI;
import java.net.URLConnection;
import java.util.Formatter;
import java.util.Map;

/**
 * What a service says of its intake on its management port: how many chunks of how many events, how long the oldest of
 * each waited and how long the chunks took, in seconds.
 */
record IntakeCount(double chunks, double events, double waited, double worked) {

    private static final int ATTEMPTS = 5;
    private static final int PATIENCE_MILLIS = 3_000;

    static IntakeCount of(String managementUrl) {
        var metrics = metrics(managementUrl);
        return new IntakeCount(
                metrics.getOrDefault("closeout_intake_chunk_size_events_count", 0.0),
                metrics.getOrDefault("closeout_intake_chunk_size_events_sum", 0.0),
                metrics.getOrDefault("closeout_intake_wait_seconds_sum", 0.0),
                metrics.getOrDefault("closeout_intake_work_seconds_sum", 0.0));
    }

    private static Map<String, Double> metrics(String managementUrl) {
        for (var attempt = 1; ; attempt++) {
            try {
                return read(URI.create(managementUrl + "/metrics").toURL().openConnection());
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw new IllegalStateException("%s gives no metrics".formatted(managementUrl), e);
                }
            }
        }
    }

    /** Asked many times a minute under full load, an answer now and then never ends; then another one is asked for. */
    private static Map<String, Double> read(URLConnection connection) throws IOException {
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(PATIENCE_MILLIS);
        try (var body = connection.getInputStream()) {
            return new String(body.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("closeout_intake_") && !line.contains("{"))
                    .map(line -> line.split(" ", 2))
                    .collect(toMap(line -> line[0], line -> Double.valueOf(line[1])));
        }
    }

    private IntakeCount since(IntakeCount before) {
        return new IntakeCount(
                chunks - before.chunks, events - before.events, waited - before.waited, worked - before.worked);
    }

    static String report(Map<String, IntakeCount> before, Map<String, IntakeCount> after) {
        var text = new Formatter();
        text.format("%-16s %8s %14s %14s %14s%n", "intake", "chunks", "events/chunk", "waited ms", "worked ms");
        after.forEach((service, count) -> {
            var during = count.since(before.getOrDefault(service, new IntakeCount(0, 0, 0, 0)));
            var chunks = Math.max(1, during.chunks);
            text.format(
                    "%-16s %8.0f %14.1f %14.1f %14.1f%n",
                    service,
                    during.chunks,
                    during.events / chunks,
                    1e3 * during.waited / chunks,
                    1e3 * during.worked / chunks);
        });
        return text.toString();
    }
}
