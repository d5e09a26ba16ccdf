package io.closeout.events.registry;

import io.closeout.events.SchemaSource;
import io.closeout.events.SchemaSourceException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;

/** Asks a Confluent-compatible registry for a schema by id. Only a clear 404 counts as "no such id". */
public final class RegistrySchemaSource implements SchemaSource {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient client;
    private final URI base;

    /** Takes the address before {@code /schemas}, for example {@code http://registry:8080/apis/ccompat/v7}. */
    public RegistrySchemaSource(HttpClient client, URI base) {
        this.client = client;
        this.base = base;
    }

    @Override
    public Optional<Schema> byId(int id) {
        var address = URI.create("%s/schemas/ids/%d/schema".formatted(base, id));
        var answer = ask(address);
        return switch (answer.statusCode()) {
            case 200 -> Optional.of(parse(address, answer.body()));
            case 404 -> Optional.empty();
            default -> throw new SchemaSourceException("%s answers %d".formatted(address, answer.statusCode()), null);
        };
    }

    private HttpResponse<String> ask(URI address) {
        try {
            return client.send(HttpRequest.newBuilder(address).timeout(PATIENCE).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new SchemaSourceException(address + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SchemaSourceException("interrupted while asking " + address, e);
        }
    }

    private static Schema parse(URI address, String body) {
        try {
            return new Schema.Parser().parse(body);
        } catch (SchemaParseException e) {
            throw new SchemaSourceException(address + " answers with something that is no Avro schema", e);
        }
    }
}
