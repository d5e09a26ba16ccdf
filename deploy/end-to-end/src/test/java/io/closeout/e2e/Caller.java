package io.closeout.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.closeout.dev.platform.Persona;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;

/** One person with a token, who knows which service answers what. */
final class Caller {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final Product product;
    private final Persona persona;

    Caller(Product product, Persona persona) {
        this.product = product;
        this.persona = persona;
    }

    JsonNode get(String service, String path) {
        return read(service, path).orThrow();
    }

    Answer read(String service, String path) {
        return send(request(service, path).GET());
    }

    Answer put(String service, String path, Object content) {
        return send(request(service, path).PUT(json(content)));
    }

    /** What is not there yet. */
    Answer putNew(String service, String path, Object content) {
        return send(request(service, path).header("If-Match", "\"0\"").PUT(json(content)));
    }

    Answer post(String service, String path, Object content) {
        return send(request(service, path).POST(json(content)));
    }

    /** A command on the version that was just read. */
    Answer decide(String service, String document, String command, Object content) {
        var etag = read(service, document).etag();
        var request = request(service, document + command).POST(json(content));
        return send(etag == null ? request : request.header("If-Match", etag));
    }

    /** A command that makes a document of money: the key makes it happen once, however often it is sent. */
    Answer postOnce(String service, String path, Object content, UUID key) {
        return send(
                request(service, path).header("Idempotency-Key", key.toString()).POST(json(content)));
    }

    private HttpRequest.Builder request(String service, String path) {
        return HttpRequest.newBuilder(URI.create(product.service(service).url() + path))
                .timeout(PATIENCE)
                .header(
                        "Authorization",
                        "Bearer " + product.platform().identity().token(persona))
                .header("Accept", "application/json")
                .header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher json(Object content) {
        try {
            return HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(content));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Answer send(HttpRequest.Builder builder) {
        var request = builder.build();
        var question = request.method() + " " + request.uri().getPath();
        try {
            var response = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(
                    question,
                    response.statusCode(),
                    body(response.body()),
                    response.headers().firstValue("ETag").orElse(null));
        } catch (IOException e) {
            throw new NoAnswerException(question, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswerException(question, e);
        }
    }

    private static JsonNode body(byte[] body) throws IOException {
        return body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
    }
}
