package io.closeout.verification.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Reference data: how long an operation takes by the book, and which parts exist. */
public final class Catalogue {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final long SECONDS_PER_MINUTE = 60;

    private final Map<String, Operation> operations;
    private final Map<String, Part> parts;

    private Catalogue(Map<String, Operation> operations, Map<String, Part> parts) {
        this.operations = operations;
        this.parts = parts;
    }

    /** Reads the list of operations and the list of parts; a code that occurs twice is refused. */
    public static Catalogue read(byte[] operations, byte[] parts) {
        try {
            return new Catalogue(
                    YAML.readValue(operations, Operations.class).operations().stream()
                            .collect(Collectors.toUnmodifiableMap(Operation::code, operation -> operation)),
                    YAML.readValue(parts, Parts.class).parts().stream()
                            .collect(Collectors.toUnmodifiableMap(Part::code, part -> part)));
        } catch (IOException e) {
            throw new UncheckedIOException("the catalogue cannot be read", e);
        }
    }

    public boolean hasPart(String code) {
        return parts.containsKey(code);
    }

    /** Standard time of all these operations; empty when there are none, or when one of them is unknown. */
    public OptionalLong standardSeconds(List<String> codes) {
        long minutes = 0;
        for (var code : codes) {
            var operation = operations.get(code);
            if (operation == null) {
                return OptionalLong.empty();
            }
            minutes += operation.standardMinutes();
        }
        return codes.isEmpty() ? OptionalLong.empty() : OptionalLong.of(minutes * SECONDS_PER_MINUTE);
    }

    private record Operations(@JsonProperty(required = true) List<Operation> operations) {}

    private record Operation(
            @JsonProperty(required = true) String code,
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) int standardMinutes) {}

    private record Parts(@JsonProperty(required = true) List<Part> parts) {}

    private record Part(
            @JsonProperty(required = true) String code,
            @JsonProperty(required = true) String name) {}
}
