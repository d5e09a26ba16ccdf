package io.closeout.reminder.contacts;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.oidc.client.OidcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Asks the service that keeps the parties, as this service and not as any person. */
@ApplicationScoped
class PartyDirectory {

    /** As many as one question may name. */
    static final int LARGEST_QUESTION = 200;

    private static final TypeReference<List<PartyDetails>> DETAILS = new TypeReference<>() {};

    private final ContactSettings settings;
    private final OidcClient identity;
    private final HttpClient http;
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    PartyDirectory(ContactSettings settings, OidcClient identity) {
        this.settings = settings;
        this.identity = identity;
        this.http = HttpClient.newBuilder().connectTimeout(settings.timeout()).build();
    }

    /**
     * Those of the parties that it knows.
     *
     * @throws IOException when there is no usable answer
     */
    List<PartyDetails> details(List<UUID> ids) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(settings.url().resolve("/api/parties/details"))
                .timeout(settings.timeout())
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(Map.of("ids", ids))))
                .build();
        var answer = http.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException("the directory answers %d".formatted(answer.statusCode()));
        }
        return json.readValue(answer.body(), DETAILS);
    }

    private String token() throws IOException {
        try {
            return identity.getTokens().await().atMost(settings.timeout()).getAccessToken();
        } catch (RuntimeException e) {
            throw new IOException("no token for the directory: " + e.getMessage(), e);
        }
    }
}
