package io.closeout.bench;

import io.closeout.bench.Caller.Call;
import io.closeout.dev.platform.Platform;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Hands in and signs reports over HTTP, as fast as answers come or at a fixed rate that late answers do not slow. */
final class Load {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Platform platform;
    private final Cast cast;
    private final Caller caller;
    private final Requests requests = new Requests();
    private final AtomicInteger numbers = new AtomicInteger();

    Load(Platform platform, SystemUnderTest system, Cast cast, int connections) {
        this.platform = platform;
        this.cast = cast;
        this.caller = new Caller(system, connections);
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
        caller.repeat(cases, perSecond, i -> oneCase(signed));
        return signed;
    }

    private Future<Void> oneCase(ConcurrentHashMap<String, Instant> signed) {
        var number = numbers.incrementAndGet();
        var network = cast.of(number);
        var id = UUID.randomUUID();
        var path = "/api/reports/" + id;
        return caller.send(Call.json(HttpMethod.PUT, path, requests.report(id, network, number)), network.token())
                .compose(created -> {
                    signed.put(id.toString(), Instant.now());
                    var signature = requests.signature(Caller.seen(created));
                    return caller.send(Call.json(HttpMethod.POST, path + "/signature", signature), network.token());
                })
                .mapEmpty();
    }
}
