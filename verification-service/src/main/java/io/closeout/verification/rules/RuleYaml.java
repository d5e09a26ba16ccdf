package io.closeout.verification.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How documents about rules are written: YAML, or JSON, which is YAML too; strict in everything. */
final class RuleYaml {

    /** Between two documents of a stream. */
    static final String MARK = "\n---\n";

    private static final Pattern NEXT_DOCUMENT = Pattern.compile("(?m)^---[ \\t]*$\\R?");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private RuleYaml() {}

    /** @throws BadRuleSetException with file, line and reason if it is not written as it should be */
    static <T> T parse(String file, String text, Class<T> type) {
        try {
            var document = YAML.readValue(text, type);
            if (document == null) {
                throw new BadRuleSetException(file, "it is empty");
            }
            return document;
        } catch (JsonProcessingException e) {
            throw new BadRuleSetException(where(file, text, e), reason(e));
        }
    }

    /** The documents of a stream, in order; text before the first mark is one only if something stands there. */
    static List<String> documents(byte[] content) {
        return NEXT_DOCUMENT
                .splitAsStream(new String(content, UTF_8))
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** The one document of a text as it stands in a stream, the same however often it is taken out and put back. */
    static String body(String text) {
        return documents(text.getBytes(UTF_8)).getFirst().strip();
    }

    static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String where(String file, String text, JsonProcessingException failure) {
        if (failure instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            var pointer = mapping.getPath().stream().map(RuleYaml::step).collect(Collectors.joining("/", "/", ""));
            return Lines.of(file, text).where(pointer) + ": " + pointer.substring(1);
        }
        var place = failure.getLocation();
        return place == null || place.getLineNr() < 1 ? file : "%s:%d".formatted(file, place.getLineNr());
    }

    private static String step(JsonMappingException.Reference reference) {
        return reference.getFieldName() == null ? String.valueOf(reference.getIndex()) : reference.getFieldName();
    }

    /** Jackson's own words name our classes. */
    private static String reason(JsonProcessingException failure) {
        return switch (failure) {
            case UnrecognizedPropertyException unknown -> "there is no field " + unknown.getPropertyName();
            case InvalidFormatException wrong -> "'%s' cannot stand here%s".formatted(wrong.getValue(), instead(wrong));
            case MismatchedInputException missing
            when missing.getOriginalMessage().startsWith("Missing required creator property") ->
                "a field is missing: " + missing.getOriginalMessage().split("'", -1)[1];
            case JsonMappingException wrong -> "what stands here is of the wrong kind";
            default -> failure.getOriginalMessage();
        };
    }

    private static String instead(InvalidFormatException wrong) {
        var words = wrong.getTargetType().getEnumConstants();
        return words == null
                ? ""
                : Stream.of(words)
                        .map(word -> word.toString().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ", ", only one of ", ""));
    }
}
