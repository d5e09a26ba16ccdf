package io.closeout.events;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/** The readable catalogue: topics, events and fields as Markdown. */
final class Catalogue {

    private final TopicsFile file;
    private final StringBuilder page = new StringBuilder();
    private final Map<String, Schema> shared = new LinkedHashMap<>();

    private Catalogue(TopicsFile file) {
        this.file = file;
    }

    static String of(TopicsFile file) {
        var catalogue = new Catalogue(file);
        catalogue.headers();
        catalogue.overview();
        Contract.topics().stream().filter(topic -> topic.kind() != Kind.PARKED).forEach(catalogue::topic);
        catalogue.types();
        return catalogue.page.toString();
    }

    private void headers() {
        line("### Headers", "", "| header | says |", "|---|---|");
        HeadersSchema.meanings().forEach((name, meaning) -> line("| `%s` | %s |".formatted(name, escaped(meaning))));
        line("");
    }

    private void overview() {
        line(
                "### Topics",
                "",
                "| topic | writer | readers | key | partitions | clean-up |",
                "|---|---|---|---|---|---|");
        for (var topic : Contract.topics()) {
            line("| `%s` | %s | %s | %s | %d | %s |"
                    .formatted(
                            topic.name(),
                            topic.writer(),
                            topic.readers().isEmpty() ? "–" : String.join(", ", topic.readers()),
                            topic.key(),
                            topic.partitions(),
                            topic.compacted() ? "compact" : "unlimited"));
        }
        line("");
    }

    private void topic(Topic topic) {
        line(
                "### `%s`".formatted(topic.name()),
                "",
                file.topic(topic.name()).get("summary").asText(),
                "");
        if (!topic.planned().isEmpty()) {
            line("Planned: %s.".formatted(String.join(", ", topic.planned())), "");
        }
        Contract.eventTypes(topic).forEach(this::event);
    }

    private void event(EventType type) {
        line(
                "#### %s".formatted(type.name()),
                "",
                type.schema().getDoc(),
                "",
                "`%s` · schema id %d".formatted(type.ceType(), type.schemaId()),
                "");
        fields(type.schema());
    }

    private void types() {
        line("### Types", "");
        // Describing one type may name more of them.
        for (var done = 0; done < shared.size(); done++) {
            type(shared.values().stream().skip(done).findFirst().orElseThrow());
        }
    }

    private void type(Schema schema) {
        line("#### %s".formatted(schema.getName()), "", schema.getDoc(), "");
        switch (schema.getType()) {
            case RECORD -> fields(schema);
            case ENUM -> line(schema.getEnumSymbols().stream().collect(Collectors.joining("`, `", "`", "`")), "");
            default -> line("fixed(%d)".formatted(schema.getFixedSize()), "");
        }
    }

    private void fields(Schema schema) {
        line("| field | type | says |", "|---|---|---|");
        for (var field : schema.getFields()) {
            line("| `%s` | %s | %s |".formatted(field.name(), typeOf(field.schema()), escaped(field.doc())));
        }
        line("");
    }

    private String typeOf(Schema schema) {
        return switch (schema.getType()) {
            case UNION -> typeOf(schema.getTypes().get(1)) + ", optional";
            case ARRAY -> "list of " + typeOf(schema.getElementType());
            case RECORD, ENUM, FIXED -> {
                shared.putIfAbsent(schema.getFullName(), schema);
                yield "[%s](#%s)".formatted(schema.getName(), schema.getName().toLowerCase(Locale.ROOT));
            }
            default -> plain(schema);
        };
    }

    private static String plain(Schema schema) {
        var logical = schema.getLogicalType();
        if (logical instanceof LogicalTypes.Decimal decimal) {
            return "decimal(%d,%d)".formatted(decimal.getPrecision(), decimal.getScale());
        }
        return logical == null ? schema.getType().getName() : logical.getName();
    }

    private static String escaped(String text) {
        return text.replace("\n", " ").replace("|", "\\|").replace("<", "&lt;");
    }

    private void line(String... lines) {
        Stream.of(lines).forEach(line -> page.append(line).append('\n'));
    }
}
