package io.closeout.bench;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Formatter;
import java.util.Map;

/**
 * What a service says of its intake on its management port: how many chunks of how many events, how long the oldest of
 * each waited and how long the chunks took, in seconds.
 */
record IntakeCount(double chunks, double events, double waited, double worked) {

    static IntakeCount of(String managementUrl) {
        var metrics = metrics(managementUrl);
        return new IntakeCount(
                metrics.getOrDefault("closeout_intake_chunk_size_events_count", 0.0),
                metrics.getOrDefault("closeout_intake_chunk_size_events_sum", 0.0),
                metrics.getOrDefault("closeout_intake_wait_seconds_sum", 0.0),
                metrics.getOrDefault("closeout_intake_work_seconds_sum", 0.0));
    }

    private static Map<String, Double> metrics(String managementUrl) {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(managementUrl + "/metrics"))
                    .build();
            return client.send(request, BodyHandlers.ofLines())
                    .body()
                    .filter(line -> line.startsWith("closeout_intake_") && !line.contains("{"))
                    .map(line -> line.split(" ", 2))
                    .collect(toMap(line -> line[0], line -> Double.valueOf(line[1])));
        } catch (IOException e) {
            throw new IllegalStateException("%s gives no metrics".formatted(managementUrl), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
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
