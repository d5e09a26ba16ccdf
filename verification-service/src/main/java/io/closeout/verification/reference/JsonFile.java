package io.closeout.verification.reference;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.closeout.kit.csv.FileFormat;
import io.closeout.kit.csv.FileRow;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A JSON array with one object per entry, under the field names of a CSV file; lists may be arrays. */
final class JsonFile {

    private static final int LONGEST_TEXT = 40_000;
    private static final int DEEPEST = 5;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_TEXT)
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private JsonFile() {}

    /** As {@link FileFormat#read}. */
    static void read(InputStream file, FileRow.Taker taker) throws IOException {
        var place = 0;
        try (var parser = JSON.createParser(file)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                taker.fault(1, "is no array with one object per entry");
                return;
            }
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                place++;
                var typed = typed(JSON.readTree(parser));
                if (typed.isEmpty()) {
                    taker.fault(place, "has a value that is neither text nor a number nor a list of them");
                } else if (!taker.row(new FileRow(place, typed.get()))) {
                    return;
                }
            }
            if (parser.currentToken() != JsonToken.END_ARRAY || parser.nextToken() != null) {
                taker.fault(place + 1, "is no object");
            }
        } catch (JsonProcessingException | CharConversionException e) {
            taker.fault(place + 1, "is no JSON");
        }
    }

    /** The fields as they would stand in a CSV file; empty if one of them is something else. */
    static Optional<Map<String, String>> typed(JsonNode object) {
        var typed = new LinkedHashMap<String, String>();
        for (var field : object.properties()) {
            var value = text(field.getValue());
            if (value.isEmpty()) {
                return Optional.empty();
            }
            typed.put(field.getKey(), value.get());
        }
        return Optional.of(typed);
    }

    private static Optional<String> text(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().allMatch(JsonNode::isTextual)
                    ? Optional.of(value.valueStream().map(JsonNode::asText).collect(Collectors.joining("|")))
                    : Optional.empty();
        }
        if (value.isNull()) {
            return Optional.of("");
        }
        return value.isTextual() || value.isNumber() ? Optional.of(value.asText()) : Optional.empty();
    }
}
