package io.closeout.events.registry;

import io.closeout.events.ReleasedSchemas;
import io.closeout.events.ReleasedSchemas.Version;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.apache.avro.Schema;

/**
 * Brings every released schema to an Apicurio registry under its id. May be repeated. A release runs it, never a
 * service. The import answers with success even where it skipped an id that is taken, so each id is read back.
 */
public final class RegistryRelease {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client;
    private final URI registry;

    /** Takes the root of the registry, for example {@code http://registry:8080}. */
    public RegistryRelease(HttpClient client, URI registry) {
        this.client = client;
        this.registry = registry;
    }

    /**
     * Imports what is missing, checks every id, and sets FULL_TRANSITIVE.
     *
     * @throws IllegalStateException if the registry refuses or has another schema under one of our ids
     */
    public void run() throws IOException, InterruptedException {
        var archive = BodyPublishers.ofByteArray(RegistryArchive.of(ReleasedSchemas.all()));
        send("/apis/registry/v3/admin/import?requireEmptyRegistry=false", "application/zip", "POST", archive);
        for (var version : ReleasedSchemas.all()) {
            check(version);
        }
        var mode = BodyPublishers.ofString("{\"compatibility\":\"FULL_TRANSITIVE\"}");
        send("/apis/ccompat/v7/config", "application/json", "PUT", mode);
    }

    private void check(Version version) {
        var ours = new Schema.Parser().parse(ReleasedSchemas.text(version));
        var theirs = new RegistrySchemaSource(client, registry.resolve("/apis/ccompat/v7")).byId(version.id());
        if (theirs.isEmpty() || !theirs.get().equals(ours)) {
            throw new IllegalStateException("the registry has %s under id %d instead of %s"
                    .formatted(theirs.map(Schema::getFullName).orElse("nothing"), version.id(), version.subject()));
        }
    }

    private void send(String path, String contentType, String method, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(registry.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", contentType)
                .method(method, body)
                .build();
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(
                    "%s answers %d: %s".formatted(request.uri(), answer.statusCode(), answer.body()));
        }
    }
}
