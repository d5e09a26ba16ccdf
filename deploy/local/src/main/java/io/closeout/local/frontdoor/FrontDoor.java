package io.closeout.local.frontdoor;

import io.closeout.local.stack.Service;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.HttpProxy;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;

/**
 * One origin for the four services. It tells them where the visitor came in, hands on whatever they say as it comes,
 * events of an open stream included, and answers for a service that is away.
 */
public final class FrontDoor implements AutoCloseable {

    // A page that follows a stream holds a connection for as long as it is open.
    private static final int CONNECTIONS = 2_000;

    private final Vertx vertx;

    private FrontDoor(Vertx vertx) {
        this.vertx = vertx;
    }

    /**
     * Listens on this machine only.
     *
     * @param ports where each service listens
     */
    public static FrontDoor open(int port, ToIntFunction<Service> ports) {
        var vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2).setWorkerPoolSize(2));
        var client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(CONNECTIONS)
                .setConnectTimeout(2_000)
                .setKeepAliveTimeout(30));
        var proxy = HttpProxy.reverseProxy(client)
                .originSelector(request -> Future.succeededFuture(addressOf(request, ports)))
                .addInterceptor(new Forwarding(port))
                .addInterceptor(new Away());
        // A body that comes by HTTP/2 has no length, and the proxy would hand it on without one.
        var server = vertx.createHttpServer(
                new HttpServerOptions().setHost("127.0.0.1").setPort(port).setHttp2ClearTextEnabled(false));
        await(server.requestHandler(proxy).listen());
        return new FrontDoor(vertx);
    }

    private static SocketAddress addressOf(HttpServerRequest request, ToIntFunction<Service> ports) {
        return SocketAddress.inetSocketAddress(ports.applyAsInt(Routes.of(request.path())), "127.0.0.1");
    }

    @Override
    public void close() {
        await(vertx.close());
    }

    private static void await(Future<?> done) {
        try {
            done.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException("The front door: " + e.getMessage(), e);
        }
    }
}
