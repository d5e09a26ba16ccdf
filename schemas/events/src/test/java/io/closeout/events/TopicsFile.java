package io.closeout.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** {@code topics.yaml} itself, and the tables that are generated from it. */
final class TopicsFile {

    private static final List<String> TOPIC_COLUMNS = List.of(
            "name",
            "stream",
            "kind",
            "major",
            "writer",
            "readers",
            "key",
            "subject",
            "partitions",
            "cleanup",
            "package",
            "events",
            "planned");
    private static final List<String> PRINCIPAL_COLUMNS = List.of("service", "user", "groupPrefix", "reads");

    private final JsonNode root;

    private TopicsFile(JsonNode root) {
        this.root = root;
    }

    static TopicsFile read(Path module) throws IOException {
        var text = Files.readString(module.resolve("src/main/resources/topics.yaml"));
        return new TopicsFile(new ObjectMapper(new YAMLFactory()).readTree(text));
    }

    List<JsonNode> topics() {
        return StreamSupport.stream(root.get("topics").spliterator(), false).toList();
    }

    JsonNode topic(String name) {
        return topics().stream()
                .filter(topic -> topic.get("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    String topicTable() {
        return table("topics", TOPIC_COLUMNS);
    }

    String principalTable() {
        return table("principals", PRINCIPAL_COLUMNS);
    }

    private String table(String list, List<String> columns) {
        var rows = StreamSupport.stream(root.get(list).spliterator(), false)
                .map(entry ->
                        columns.stream().map(column -> cell(entry, column)).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
        return "# Generated from topics.yaml; do not edit.\n# %s\n%s\n".formatted(String.join("\t", columns), rows);
    }

    private static String cell(JsonNode entry, String column) {
        var value = entry.get(column);
        if (value == null) {
            throw new IllegalArgumentException("%s lacks %s".formatted(entry, column));
        }
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(","))
                : value.asText();
    }
}
