package io.closeout.local.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.process.LocalPorts;
import io.closeout.local.stack.Service;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The door before one service that is there, and three that are away. */
class FrontDoorTest {

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = LocalPorts.free();
    private final int away = LocalPorts.free();
    private final CompletableFuture<HttpServerRequest> open = new CompletableFuture<>();
    private FrontDoor door = FrontDoor.open(LocalPorts.free(), service -> away);

    @BeforeEach
    void aServiceBehindTheDoor() throws Exception {
        door.close();
        var server = vertx.createHttpServer().requestHandler(this::answer).listen(0, "127.0.0.1");
        var service = server.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        door = FrontDoor.open(port, asked -> asked == Service.REPORT ? service.actualPort() : away);
    }

    @AfterEach
    void close() throws Exception {
        door.close();
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void tellsTheServiceWhereTheVisitorCameIn() throws Exception {
        var answer = send(request("/cases").header("X-Forwarded-Host", "evil.example"));

        assertThat(answer.body()).contains("host=127.0.0.1:" + port, "proto=http", "port=" + port, "for=127.0.0.1");
    }

    @Test
    void handsOnWhatItIsGiven() throws Exception {
        var answer = send(request("/api/reports/1?x=%C3%A9")
                .header("Authorization", "Bearer abc")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"a\":1}")));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).contains("PUT /api/reports/1?x=%C3%A9", "Bearer abc", "{\"a\":1}");
        assertThat(answer.headers().firstValue("ETag")).contains("\"7\"");
    }

    @Test
    void answersForAServiceThatIsAway() throws Exception {
        var answer = send(request("/api/invoices/1"));

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"status\":502", "invoicing-service is away", "/api/invoices/1");
    }

    @Test
    void handsOnEventsWhileTheStreamIsOpen() throws Exception {
        var answer = http.send(request("/api/cases/stream").build(), HttpResponse.BodyHandlers.ofInputStream());
        var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));

        assertThat(lines.readLine()).isEqualTo("data: first");
        open.get(10, TimeUnit.SECONDS).response().write("data: second\n");
        assertThat(lines.readLine()).isEqualTo("data: second");
    }

    private void answer(HttpServerRequest request) {
        if (request.path().endsWith("/stream")) {
            request.response().setChunked(true).putHeader("Content-Type", "text/event-stream");
            request.response().write("data: first\n").onSuccess(written -> open.complete(request));
            return;
        }
        request.body()
                .onSuccess(body -> request.response()
                        .setStatusCode("PUT".equals(request.method().name()) ? 201 : 200)
                        .putHeader("ETag", "\"7\"")
                        .end("%s %s %s %s%nhost=%s proto=%s port=%s for=%s"
                                .formatted(
                                        request.method(),
                                        request.uri(),
                                        request.getHeader("Authorization"),
                                        body,
                                        request.getHeader("X-Forwarded-Host"),
                                        request.getHeader("X-Forwarded-Proto"),
                                        request.getHeader("X-Forwarded-Port"),
                                        request.getHeader("X-Forwarded-For"))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
