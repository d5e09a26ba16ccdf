package io.closeout.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** How long the server takes for each page, until its last byte, and how many bytes that is, compressed. */
final class PageTimes {

    static final UUID STATION = id("partySTATION1");
    static final UUID CUSTOMER = id("partyCUSTOMER1");

    private static final int WARM_UP = 10;
    private static final int MEASURED = 20;
    private static final List<String> PAGES = List.of(
            "/",
            "/?part=overview",
            "/?part=figures",
            "/cases",
            "/cases?q=R-2026-0001",
            "/cases?stage=VERIFIED",
            "/cases?q=SN-000001",
            "/cases/customers/" + CUSTOMER,
            "/cases/equipment/SN-000001",
            "/cases/" + id("case1"));

    private final String origin;
    private final Reader reader;
    private final HttpClient http = HttpClient.newHttpClient();

    PageTimes(String origin, Reader reader) {
        this.origin = origin;
        this.reader = reader;
    }

    record Reader(String name, String token) {}

    private record Answer(int status, int bytes, long nanos) {}

    String report() throws IOException, InterruptedException {
        var lines = new ArrayList<String>();
        lines.add("%-10s %-50s %6s %8s %8s %8s".formatted("reader", "page", "status", "p50 ms", "max ms", "bytes"));
        for (var page : PAGES) {
            for (var i = 0; i < WARM_UP; i++) {
                get(page);
            }
            var answers = new ArrayList<Answer>();
            for (var i = 0; i < MEASURED; i++) {
                answers.add(get(page));
            }
            lines.add(line(page, answers));
        }
        return String.join(System.lineSeparator(), lines);
    }

    private String line(String page, List<Answer> answers) {
        var times = answers.stream().mapToLong(Answer::nanos).sorted().toArray();
        return "%-10s %-50s %6d %8.1f %8.1f %8d"
                .formatted(
                        reader.name(),
                        page,
                        answers.getFirst().status(),
                        times[times.length / 2] / 1e6,
                        times[times.length - 1] / 1e6,
                        answers.getFirst().bytes());
    }

    private Answer get(String page) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(origin + page))
                .header("Authorization", "Bearer " + reader.token())
                .header("Accept", "text/html")
                .header("Accept-Encoding", "gzip")
                .build();
        var began = System.nanoTime();
        var answer = http.send(request, BodyHandlers.ofByteArray());
        return new Answer(answer.statusCode(), answer.body().length, System.nanoTime() - began);
    }

    /** As the database makes ids of names. */
    private static UUID id(String name) {
        try {
            var digest = MessageDigest.getInstance("MD5").digest(name.getBytes(UTF_8));
            var bits = java.nio.ByteBuffer.wrap(digest);
            return new UUID(bits.getLong(), bits.getLong());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
