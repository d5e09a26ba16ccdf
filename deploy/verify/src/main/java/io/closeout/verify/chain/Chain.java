package io.closeout.verify.chain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * All that is needed to follow a case, as it lies in a file.
 *
 * @param format {@value #FORMAT}
 * @param events of the case in the report topic, in their order
 */
public record Chain(
        String format, UUID caseId, Instant exportedAt, List<SignedVersion> versions, List<PublishedEvent> events) {

    public static final String FORMAT = "closeout-evidence/2";

    /** Without signature records. */
    private static final String EARLIER = "closeout-evidence/1";

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    public Chain {
        versions = List.copyOf(versions);
        events = List.copyOf(events);
    }

    /** @throws IllegalArgumentException with the reason, when the file is no such export */
    public static Chain read(Path file) throws IOException {
        Chain chain;
        try {
            chain = JSON.readValue(Files.readAllBytes(file), Chain.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("%s is no export: %s".formatted(file, e.getOriginalMessage()), e);
        }
        if (!FORMAT.equals(chain.format) && !EARLIER.equals(chain.format)) {
            throw new IllegalArgumentException("%s has the format %s, not %s".formatted(file, chain.format, FORMAT));
        }
        return chain;
    }

    public void write(Path file) throws IOException {
        Files.write(file, JSON.writeValueAsBytes(this));
    }
}
