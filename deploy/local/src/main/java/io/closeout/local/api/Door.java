package io.closeout.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One person at the front door. */
public final class Door {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL)
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http;
    private final String origin;
    private final String token;

    public Door(HttpClient http, String origin, String token) {
        this.http = http;
        this.origin = origin;
        this.token = token;
    }

    public JsonNode get(String path) {
        return body(read(path));
    }

    /** The very bytes of a document. */
    public byte[] bytes(String path) {
        var response = answer(request(path).GET().build());
        if (response.statusCode() != 200) {
            throw new RefusedException(new Answer("GET " + path, response.statusCode(), JSON.createObjectNode(), null));
        }
        return response.body();
    }

    /** With its version, for the next command. */
    public Answer read(String path) {
        return send(request(path).GET());
    }

    public Answer put(String path, Object content, Map<String, String> headers) {
        return send(with(request(path), headers).PUT(json(content)));
    }

    /** A file as it is. */
    public Answer put(String path, String mediaType, byte[] file) {
        return send(request(path).PUT(HttpRequest.BodyPublishers.ofByteArray(file)), mediaType);
    }

    /** A file as it is. */
    public Answer post(String path, String mediaType, String file) {
        return send(request(path).POST(HttpRequest.BodyPublishers.ofString(file)), mediaType);
    }

    public Answer post(String path, @Nullable Object content) {
        return post(path, content == null ? Map.of() : content, Map.of());
    }

    public Answer post(String path, Object content, Map<String, String> headers) {
        return send(with(request(path), headers).POST(json(content)));
    }

    /** A command that makes a document of money: the key makes it happen once, however often it is sent. */
    public Answer post(String path, Object content, UUID key) {
        return post(path, content, Map.of("Idempotency-Key", key.toString()));
    }

    /** The body of an answer that has to be a good one. */
    public static JsonNode body(Answer answer) {
        if (!answer.isGood()) {
            throw new RefusedException(answer);
        }
        return answer.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json");
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, Map<String, String> headers) {
        headers.forEach(request::header);
        return request;
    }

    private static HttpRequest.BodyPublisher json(Object content) {
        try {
            return HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer send(HttpRequest.Builder builder) {
        return send(builder, "application/json");
    }

    private Answer send(HttpRequest.Builder builder, String mediaType) {
        var request = builder.header("Content-Type", mediaType).build();
        var response = answer(request);
        try {
            return new Answer(
                    request.method() + " " + request.uri().getPath(),
                    response.statusCode(),
                    read(response.body()),
                    response.headers().firstValue("ETag").orElse(null));
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri() + ": " + e.getMessage(), e);
        }
    }

    private HttpResponse<byte[]> answer(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted at " + request.uri(), e);
        }
    }

    private static JsonNode read(byte[] body) throws IOException {
        return body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
    }
}
