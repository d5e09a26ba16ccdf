package io.closeout.kit.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads catalogues and overlays from YAML. Values are taken as the text that stands there, so that {@code 85.10} never
 * passes through a binary fraction and {@code NO} stays Norway.
 */
public final class PolicyFiles {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private PolicyFiles() {}

    /** @throws PolicyRefusedException when it is not a catalogue */
    public static PolicyCatalogue catalogue(String file, String yaml) {
        try {
            return YAML.readValue(yaml, CatalogueFile.class).toCatalogue();
        } catch (JsonProcessingException | IllegalArgumentException | NullPointerException malformed) {
            throw refused(file, malformed);
        }
    }

    /** @throws PolicyRefusedException when it is not an overlay; its values are only checked when it is published */
    public static Overlay overlay(String file, String yaml) {
        try {
            return YAML.readValue(yaml, OverlayFile.class).toOverlay(new Origin(file, linesOfSettings(yaml)));
        } catch (JsonProcessingException | IllegalArgumentException | NullPointerException malformed) {
            throw refused(file, malformed);
        }
    }

    private static PolicyRefusedException refused(String file, Exception malformed) {
        var place = malformed instanceof JsonProcessingException json && json.getLocation() != null
                ? "%s:%d".formatted(file, json.getLocation().getLineNr())
                : file;
        var what = switch (malformed) {
            case UnrecognizedPropertyException unknown -> "there is no field " + unknown.getPropertyName();
            case JsonProcessingException json -> json.getOriginalMessage();
            default -> String.valueOf(malformed.getMessage());
        };
        return new PolicyRefusedException(List.of(new PolicyFault(place, what)));
    }

    private static Map<String, Integer> linesOfSettings(String yaml) {
        var lines = new HashMap<String, Integer>();
        try (var parser = YAML.createParser(yaml)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                var context = parser.getParsingContext();
                var parent = context.getParent();
                if (token == JsonToken.FIELD_NAME && parent != null && "values".equals(parent.getCurrentName())) {
                    lines.put(
                            parser.currentName(), parser.currentTokenLocation().getLineNr());
                }
            }
            return lines;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
