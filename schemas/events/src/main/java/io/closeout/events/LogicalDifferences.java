package io.closeout.events;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Finds where two schemas give the same bytes another meaning. Avro's own resolution ignores logical types: it reads
 * a {@code decimal(19,2)} of 1234.56 as {@code decimal(19,4)} 12.3456, and milliseconds as microseconds.
 */
final class LogicalDifferences {

    private final List<String> found = new ArrayList<>();
    private final Set<String> compared = new HashSet<>();

    private LogicalDifferences() {}

    static List<String> between(Schema writer, Schema reader) {
        var differences = new LogicalDifferences();
        differences.compare(reader.getName(), writer, reader);
        return List.copyOf(differences.found);
    }

    private void compare(String path, Schema writer, Schema reader) {
        if (writer.isUnion() || reader.isUnion()) {
            branches(path, writer, reader);
            return;
        }
        var writes = meaning(writer);
        var reads = meaning(reader);
        if (!writes.equals(reads)) {
            found.add("%s was written as %s and would be read as %s".formatted(path, writes, reads));
        } else if (writer.getType() == reader.getType()) {
            inside(path, writer, reader);
        }
    }

    private void inside(String path, Schema writer, Schema reader) {
        switch (writer.getType()) {
            case RECORD -> fields(path, writer, reader);
            case ARRAY -> compare(path + "[]", writer.getElementType(), reader.getElementType());
            case MAP -> compare(path + "{}", writer.getValueType(), reader.getValueType());
            default -> {} // a leaf
        }
    }

    private void fields(String path, Schema writer, Schema reader) {
        if (!compared.add(writer.getFullName() + ">" + reader.getFullName())) {
            return;
        }
        for (var field : reader.getFields()) {
            Schema.@Nullable Field written = writer.getField(field.name());
            if (written != null) {
                compare(path + "." + field.name(), written.schema(), field.schema());
            }
        }
    }

    /** Branches belong together by type and name; one without a partner is Avro's own check to judge. */
    private void branches(String path, Schema writer, Schema reader) {
        for (var written : branchesOf(writer)) {
            branchesOf(reader).stream()
                    .filter(read -> read.getType() == written.getType()
                            && read.getFullName().equals(written.getFullName()))
                    .forEach(read -> compare(path, written, read));
        }
    }

    private static List<Schema> branchesOf(Schema schema) {
        return schema.isUnion() ? schema.getTypes() : List.of(schema);
    }

    /** What the bytes mean beyond their Avro type; empty for a plain type. */
    static String meaning(Schema schema) {
        var size = schema.getType() == Schema.Type.FIXED ? "fixed(%d) ".formatted(schema.getFixedSize()) : "";
        @Nullable LogicalType logical = LogicalTypes.fromSchemaIgnoreInvalid(schema);
        var name = logical == null
                ? Objects.requireNonNullElse(schema.getProp("logicalType"), "plain")
                : logical.getName();
        return logical instanceof LogicalTypes.Decimal decimal
                ? "%sdecimal(%d,%d)".formatted(size, decimal.getPrecision(), decimal.getScale())
                : size + name;
    }
}
