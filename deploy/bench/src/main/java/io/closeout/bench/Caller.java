package io.closeout.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Calls report-service over a fixed number of connections; an answer that is no success ends the run. */
final class Caller {

    static final String JSON = "application/json";

    private final int connections;
    private final HttpClient http;

    Caller(SystemUnderTest system, int connections) {
        this.connections = connections;
        this.http = Vertx.vertx()
                .createHttpClient(
                        new HttpClientOptions().setDefaultHost("127.0.0.1").setDefaultPort(system.reportPort()),
                        new PoolOptions().setHttp1MaxSize(connections));
    }

    /** A request that changes something. */
    record Call(HttpMethod method, String path, String mediaType, Buffer body) {

        static Call json(HttpMethod method, String path, String body) {
            return new Call(method, path, JSON, Buffer.buffer(body));
        }
    }

    /** The body of the answer. */
    Future<Buffer> send(Call call, String token) {
        return http.request(call.method(), call.path())
                .compose(request -> request.putHeader("Authorization", "Bearer " + token)
                        .putHeader("Content-Type", call.mediaType())
                        .send(call.body()))
                .compose(answer -> answer.body()
                        .compose(text -> answer.statusCode() < 300
                                ? Future.succeededFuture(text)
                                : Future.failedFuture(answer.statusCode() + " " + text)));
    }

    /** A device shows what it handed in, and that is what is signed. */
    static String seen(Buffer report) {
        return report.toJsonObject().getString("contentSha256");
    }

    /**
     * Does something so many times and waits until all of it is done.
     *
     * @param perSecond how often it starts, however late the answers are; 0 for as fast as the connections allow
     */
    void repeat(int times, int perSecond, IntFunction<? extends Future<?>> act) throws InterruptedException {
        var done = new CountDownLatch(times);
        var failure = new AtomicReference<@Nullable Throwable>();
        var free = new Semaphore(perSecond == 0 ? connections : Integer.MAX_VALUE);
        var start = System.nanoTime();
        for (var i = 0; i < times && failure.get() == null; i++) {
            pace(start, i, perSecond);
            free.acquire();
            act.apply(i).onComplete(result -> {
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
    }

    private static void pace(long start, int number, int perSecond) throws InterruptedException {
        if (perSecond > 0) {
            var wait = start + number * 1_000_000_000L / perSecond - System.nanoTime();
            if (wait > 0) {
                Thread.sleep(Duration.ofNanos(wait));
            }
        }
    }
}
