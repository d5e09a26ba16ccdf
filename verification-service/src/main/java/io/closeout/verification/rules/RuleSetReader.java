package io.closeout.verification.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a rule set and refuses a bad one with file, rule and reason. */
public final class RuleSetReader {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private RuleSetReader() {}

    /** @throws BadRuleSetException if it must not be used */
    public static RuleSet read(String file, byte[] content) {
        var definition = parse(file, content);
        if (definition.rules().isEmpty()) {
            throw new BadRuleSetException(file, "it has no rules");
        }
        if (definition.validTo() != null && definition.validTo().isBefore(definition.validFrom())) {
            throw new BadRuleSetException(file, "it ends before it begins");
        }
        return new RuleSet(
                definition.id(),
                definition.version(),
                definition.validFrom(),
                definition.validTo(),
                orAll(definition.scope().countries()),
                orAll(definition.scope().interventionTypes()),
                compile(file, definition.rules()),
                sha256(content),
                new String(content, UTF_8));
    }

    private static RuleSetDefinition parse(String file, byte[] content) {
        try {
            return YAML.readValue(new String(content, UTF_8), RuleSetDefinition.class);
        } catch (JsonProcessingException e) {
            throw new BadRuleSetException(file, "%s (%s)".formatted(e.getOriginalMessage(), where(e)));
        }
    }

    private static String where(JsonProcessingException failure) {
        var path = failure instanceof JsonMappingException mapping
                ? mapping.getPath().stream().map(RuleSetReader::step).collect(Collectors.joining())
                : "";
        var place = failure.getLocation();
        return "at %s, line %s".formatted(path.isEmpty() ? "/" : path, place == null ? "unknown" : place.getLineNr());
    }

    private static String step(JsonMappingException.Reference reference) {
        return "/"
                + (reference.getFieldName() == null ? "rule " + (reference.getIndex() + 1) : reference.getFieldName());
    }

    private static List<Rule> compile(String file, List<RuleDefinition> definitions) {
        var ids = new HashSet<String>();
        var rules = new ArrayList<Rule>(definitions.size());
        for (var definition : definitions) {
            if (!ids.add(definition.id())) {
                throw new BadRuleSetException(file, definition.id(), "its id is used twice");
            }
            try {
                rules.add(Rule.compile(definition));
            } catch (IllegalArgumentException e) {
                throw new BadRuleSetException(file, definition.id(), String.valueOf(e.getMessage()));
            }
        }
        return rules;
    }

    private static List<String> orAll(@Nullable List<String> some) {
        return some == null ? List.of() : some;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
