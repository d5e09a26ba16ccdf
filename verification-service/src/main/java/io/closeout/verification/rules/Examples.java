package io.closeout.verification.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports around the limits of shipped rules, with what the rule says of them. */
public final class Examples {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private Examples() {}

    /**
     * One report and one rule.
     *
     * @param says the English message where the rule finds something
     */
    public record Example(
            String rule, Finds finds, Facts facts, @Nullable String says) {}

    /** What the rule does. */
    public enum Finds {
        HIT,
        MISS,
        UNKNOWN
    }

    /** @param path of a resource beside the rule sets */
    public static List<Example> read(String path) {
        var text = new String(ResourceFile.read(path), StandardCharsets.UTF_8);
        var file = RuleYaml.parse(path, text, ExampleFile.class);
        return file.cases().stream().map(file::example).toList();
    }

    record ExampleFile(
            @JsonProperty(required = true) ObjectNode neutral,
            @JsonProperty(required = true) ObjectNode line,
            @JsonProperty(required = true) ObjectNode photo,
            @JsonProperty(required = true) List<Case> cases) {

        Example example(Case one) {
            var facts = merged(neutral, one.facts());
            if (one.line() != null) {
                ((ArrayNode) facts.get("lines")).add(merged(line, one.line()));
            }
            if (one.photo() != null) {
                ((ArrayNode) facts.get("photos")).add(merged(photo, one.photo()));
            }
            try {
                return new Example(one.rule(), one.finds(), JSON.treeToValue(facts, Facts.class), one.says());
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("an example of rule %s is wrong".formatted(one.rule()), e);
            }
        }

        private static JsonNode merged(ObjectNode base, @Nullable JsonNode changes) {
            var copy = base.deepCopy();
            ObjectReader over = JSON.readerForUpdating(copy);
            try {
                return changes == null ? copy : over.readValue(changes);
            } catch (java.io.IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** What differs from the neutral report; a line or a photo is added to it. */
    record Case(
            @JsonProperty(required = true) String rule,
            @JsonProperty(required = true) Finds finds,
            @Nullable JsonNode facts,
            @Nullable JsonNode line,
            @Nullable JsonNode photo,
            @Nullable String says) {}
}
