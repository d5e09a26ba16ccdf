package io.closeout.events.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.closeout.events.ReleasedSchemas;
import io.closeout.events.SchemaSourceException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrySchemaSourceTest {

    private static final String SCHEMA =
            ReleasedSchemas.text(ReleasedSchemas.all().getFirst());

    private HttpServer registry;
    private RegistrySchemaSource source;
    private int status = 200;
    private String body = SCHEMA;

    @BeforeEach
    void start() throws IOException {
        registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        registry.createContext("/ccompat/schemas/ids/7/schema", exchange -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        registry.start();
        var base = "http://127.0.0.1:%d/ccompat".formatted(registry.getAddress().getPort());
        source = new RegistrySchemaSource(HttpClient.newHttpClient(), URI.create(base));
    }

    @AfterEach
    void stop() {
        registry.stop(0);
    }

    @Test
    void findsASchemaByItsId() {
        assertThat(source.byId(7)).contains(ReleasedSchemas.byId(1).orElseThrow());
    }

    @Test
    void saysSoIfThereIsNone() {
        status = 404;

        assertThat(source.byId(7)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 401, 403, 429, 500, 503})
    void doesNotTakeAnotherAnswerForNone(int answer) {
        status = answer;

        assertThatThrownBy(() -> source.byId(7))
                .isInstanceOf(SchemaSourceException.class)
                .hasMessageEndingWith("answers " + answer);
    }

    @Test
    void doesNotTakeAPageOfAProxyForASchema() {
        body = "<html>Sign in</html>";

        assertThatThrownBy(() -> source.byId(7))
                .isInstanceOf(SchemaSourceException.class)
                .hasMessageContaining("no Avro schema");
    }

    @Test
    void doesNotTakeARegistryThatIsAwayForNone() {
        registry.stop(0);

        assertThatThrownBy(() -> source.byId(7))
                .isInstanceOf(SchemaSourceException.class)
                .hasMessageEndingWith("does not answer");
    }
}
