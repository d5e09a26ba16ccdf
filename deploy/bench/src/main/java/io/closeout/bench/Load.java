package io.closeout.bench;

import io.closeout.dev.platform.Platform;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Hands in and signs reports over HTTP, as fast as answers come or at a fixed rate that late answers do not slow. */
final class Load {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Platform platform;
    private final SystemUnderTest system;
    private final Cast cast;
    private final int connections;
    private final Requests requests = new Requests();
    private final HttpClient http;
    private final AtomicInteger numbers = new AtomicInteger();

    Load(Platform platform, SystemUnderTest system, Cast cast, int connections) {
        this.platform = platform;
        this.system = system;
        this.cast = cast;
        this.connections = connections;
        this.http = Vertx.vertx()
                .createHttpClient(
                        new HttpClientOptions().setDefaultHost("127.0.0.1").setDefaultPort(system.reportPort()),
                        new PoolOptions().setHttp1MaxSize(connections));
    }

    /** A case from the request to sign on. */
    record Journey(Instant requested, PipelineWatch.Way way) {}

    /** How long a run took until all was signed, all was issued, and every consumer had caught up. */
    record Times(Duration signed, Duration issued, Duration caughtUp) {}

    Times run(int cases) throws InterruptedException {
        var start = System.nanoTime();
        try (var watch = new PipelineWatch(platform)) {
            var signed = send(cases, 0);
            var signing = since(start);
            watch.awaitAll(signed.keySet(), PATIENCE);
            var issuing = since(start);
            new Lag(platform).awaitNone(PATIENCE);
            return new Times(signing, issuing, since(start));
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    List<Journey> runAt(int perSecond, int cases) throws InterruptedException {
        try (var watch = new PipelineWatch(platform)) {
            var signed = send(cases, perSecond);
            watch.awaitAll(signed.keySet(), PATIENCE);
            var journeys = new ArrayList<Journey>();
            signed.forEach((id, at) -> journeys.add(new Journey(at, watch.of(id))));
            new Lag(platform).awaitNone(PATIENCE);
            return journeys;
        }
    }

    private ConcurrentHashMap<String, Instant> send(int cases, int perSecond) throws InterruptedException {
        var signed = new ConcurrentHashMap<String, Instant>();
        var done = new CountDownLatch(cases);
        var failure = new AtomicReference<@Nullable Throwable>();
        var free = new Semaphore(perSecond == 0 ? connections : Integer.MAX_VALUE);
        var start = System.nanoTime();
        for (var i = 0; i < cases && failure.get() == null; i++) {
            pace(start, i, perSecond);
            free.acquire();
            oneCase(signed).onComplete(result -> {
                free.release();
                done.countDown();
                if (result.failed()) {
                    failure.set(result.cause());
                }
            });
        }
        while (failure.get() == null && done.getCount() > 0) {
            Thread.sleep(1);
        }
        if (failure.get() != null) {
            throw new IllegalStateException("a request failed", failure.get());
        }
        return signed;
    }

    private static void pace(long start, int number, int perSecond) throws InterruptedException {
        if (perSecond > 0) {
            var wait = start + number * 1_000_000_000L / perSecond - System.nanoTime();
            if (wait > 0) {
                Thread.sleep(Duration.ofNanos(wait));
            }
        }
    }

    private Future<Void> oneCase(ConcurrentHashMap<String, Instant> signed) {
        var number = numbers.incrementAndGet();
        var network = cast.of(number);
        var id = UUID.randomUUID();
        var path = "/api/reports/" + id;
        return call(HttpMethod.PUT, path, network.token(), requests.report(id, network, number))
                .compose(created -> {
                    signed.put(id.toString(), Instant.now());
                    return call(
                            HttpMethod.POST, path + "/signature", network.token(), requests.signature(seen(created)));
                })
                .mapEmpty();
    }

    /** A device shows what it handed in and signs that. */
    private static String seen(Buffer report) {
        return report.toJsonObject().getString("contentSha256");
    }

    private Future<Buffer> call(HttpMethod method, String path, String token, String body) {
        return http.request(method, path)
                .compose(request -> request.putHeader("Authorization", "Bearer " + token)
                        .putHeader("Content-Type", "application/json")
                        .send(Buffer.buffer(body)))
                .compose(answer -> answer.body()
                        .compose(text -> answer.statusCode() < 300
                                ? Future.succeededFuture(text)
                                : Future.failedFuture(answer.statusCode() + " " + text)));
    }
}
