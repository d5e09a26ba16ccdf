package io.closeout.local.demo;

import io.closeout.dev.process.ServiceProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

/** What the services say about themselves on their management ports. */
final class Gauges {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<ServiceProcess> services;

    Gauges(List<ServiceProcess> services) {
        this.services = services;
    }

    long sum(String gauge) {
        return values(gauge).sum();
    }

    long highest(String gauge) {
        return values(gauge).max().orElse(0);
    }

    private LongStream values(String gauge) {
        return services.stream()
                .flatMap(service -> metrics(service.managementUrl()).lines())
                .filter(line -> line.startsWith(gauge + " ") || line.startsWith(gauge + "{"))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)));
    }

    /** Nothing from a service that is away. */
    private String metrics(String url) {
        var request = HttpRequest.newBuilder(URI.create(url + "/metrics"))
                .timeout(PATIENCE)
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException away) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
