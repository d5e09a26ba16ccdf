package io.closeout.dev.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.closeout.events.ReleasedSchemas;
import io.closeout.events.registry.RegistryRelease;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/** The released schemas in a real registry, read the way Confluent's clients do. */
class RegistryServerTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void givesEveryReleasedSchemaUnderTheIdThatIsOnTheWire() throws Exception {
        var registry = PlatformResource.current().registry();
        new RegistryRelease(HTTP, URI.create(registry.url())).run();

        for (var version : ReleasedSchemas.all()) {
            var answer = get(registry.confluentUrl() + "/schemas/ids/" + version.id());

            assertThat(new Schema.Parser().parse(answer.path("schema").asText()))
                    .isEqualTo(new Schema.Parser().parse(ReleasedSchemas.text(version)));
        }
    }

    @Test
    void listensToThisMachineOnly() throws Exception {
        var process =
                ProcessHandle.of(PlatformResource.current().registry().pid()).orElseThrow();

        assertThat(ListeningAddresses.of(process)).isNotEmpty().allMatch("127.0.0.1"::equals);
    }

    private static JsonNode get(String url) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url)).build();
        return new JsonMapper()
                .readTree(
                        HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }
}
