package io.closeout.events.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.closeout.events.ReleasedSchemas;
import io.closeout.events.ReleasedSchemas.Version;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is sent and what is checked; that a real registry keeps the ids is shown where one is started. */
class RegistryReleaseTest {

    private final List<String> calls = new ArrayList<>();
    private final Map<Integer, String> schemas =
            ReleasedSchemas.all().stream().collect(Collectors.toMap(Version::id, ReleasedSchemas::text));
    private HttpServer registry;
    private RegistryRelease release;
    private int importStatus = 204;

    @BeforeEach
    void start() throws IOException {
        registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        registry.createContext("/", this::answer);
        registry.start();
        var root = URI.create("http://127.0.0.1:" + registry.getAddress().getPort());
        release = new RegistryRelease(HttpClient.newHttpClient(), root);
    }

    @AfterEach
    void stop() {
        registry.stop(0);
    }

    @Test
    void importsChecksEveryIdAndThenSetsTheMode() throws Exception {
        release.run();

        assertThat(calls).hasSize(ReleasedSchemas.all().size() + 2);
        assertThat(calls.getFirst()).isEqualTo("POST /apis/registry/v3/admin/import");
        assertThat(calls.getLast()).isEqualTo("PUT /apis/ccompat/v7/config");
    }

    @Test
    void findsAnIdThatTheRegistryGaveToAnother() {
        schemas.put(2, ReleasedSchemas.text(ReleasedSchemas.all().getFirst()));

        assertThatThrownBy(release::run)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("the registry has io.closeout.events.report.ReportSigned under id 2");
    }

    @Test
    void findsAnIdThatTheImportLeftOut() {
        schemas.remove(3);

        assertThatThrownBy(release::run).hasMessageStartingWith("the registry has nothing under id 3");
    }

    @Test
    void failsIfTheImportIsRefused() {
        importStatus = 403;

        assertThatThrownBy(release::run).hasMessageContaining("answers 403");
    }

    @Test
    void theArchiveHoldsEveryReleasedSchemaToTheByteAndIsTheSameEachTime() throws IOException {
        var archive = RegistryArchive.of(ReleasedSchemas.all());
        var texts = entries(archive).entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(".Content.data"))
                .map(Map.Entry::getValue);

        assertThat(texts)
                .containsExactlyInAnyOrderElementsOf(ReleasedSchemas.all().stream()
                        .map(ReleasedSchemas::text)
                        .toList());
        assertThat(RegistryArchive.of(ReleasedSchemas.all())).isEqualTo(archive);
    }

    private static Map<String, String> entries(byte[] archive) throws IOException {
        var entries = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        calls.add(exchange.getRequestMethod() + " " + path);
        if (path.startsWith("/apis/ccompat/v7/schemas/ids/")) {
            var id = Integer.parseInt(path.split("/")[6]);
            respond(exchange, schemas.containsKey(id) ? 200 : 404, schemas.getOrDefault(id, "{}"));
        } else {
            respond(exchange, path.endsWith("/import") ? importStatus : 200, "");
        }
    }

    private static void respond(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
