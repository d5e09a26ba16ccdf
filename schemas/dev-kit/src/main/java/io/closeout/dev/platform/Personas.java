package io.closeout.dev.platform;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The cast of a platform, read from YAML or JSON; a misspelt field is an error, not a person without rights. */
final class Personas {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Personas() {}

    static List<Persona> read(@Nullable Path file) {
        try (var in = file == null ? defaults() : Files.newInputStream(file)) {
            return YAML.readValue(in, Cast.class).personas().stream()
                    .map(Entry::persona)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream defaults() {
        return Objects.requireNonNull(Personas.class.getResourceAsStream("personas.yaml"), "personas.yaml");
    }

    private record Cast(@JsonProperty(required = true) List<Entry> personas) {}

    private record Entry(
            @JsonProperty(required = true) String id,
            @Nullable String name,
            @Nullable String subject,
            @JsonProperty(required = true) List<String> roles,
            @Nullable String tenant,
            @Nullable String party,
            @Nullable List<String> audience) {

        Persona persona() {
            return new Persona(
                    id,
                    name == null ? id : name,
                    subject == null ? id : subject,
                    roles,
                    tenant,
                    party,
                    audience == null ? List.of() : audience);
        }
    }
}
