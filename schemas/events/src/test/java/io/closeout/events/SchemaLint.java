package io.closeout.events;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.JsonProperties;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/** What Avro allows and the contract does not. */
final class SchemaLint {

    private static final int SHA_256_BYTES = 32;

    private final List<String> problems = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private SchemaLint() {}

    static List<String> problemsOf(Schema event) {
        var lint = new SchemaLint();
        lint.event(event);
        lint.check(event.getName(), event);
        return List.copyOf(lint.problems);
    }

    private void event(Schema event) {
        var first = event.getFields().isEmpty() ? null : event.getFields().getFirst();
        if (first == null
                || !first.name().equals("meta")
                || !first.schema().getName().equals("EventMeta")) {
            report(event.getName(), "the first field is not meta of type EventMeta");
        }
        var hasDay = event.getFields().stream().anyMatch(field -> isDay(field.schema()));
        if (hasDay && event.getField("zone") == null) {
            report(event.getName(), "has a legal day and no zone");
        }
    }

    private void check(String path, Schema schema) {
        switch (schema.getType()) {
            case RECORD -> named(path, schema, () -> record(path, schema));
            case ENUM -> named(path, schema, () -> symbols(path, schema));
            case FIXED -> named(path, schema, () -> size(path, schema));
            case ARRAY -> check(path + "[]", schema.getElementType());
            case UNION -> optional(path, schema);
            case STRING, BOOLEAN -> {}
            case INT -> logical(path, schema, "date");
            case LONG -> logical(path, schema, "timestamp-micros");
            case BYTES -> decimal(path, schema);
            default -> report(path, "has type " + schema.getType().getName() + ", which no business data has");
        }
    }

    private void named(String path, Schema schema, Runnable inside) {
        if (seen.add(schema.getFullName())) {
            if (blank(schema.getDoc())) {
                report(path, schema.getName() + " has no doc");
            }
            inside.run();
        }
    }

    private void record(String path, Schema schema) {
        MoneyShape.problemOf(schema).ifPresent(problem -> report(path, problem));
        for (var field : schema.getFields()) {
            var at = path + "." + field.name();
            if (blank(field.doc())) {
                report(at, "has no doc");
            }
            if (field.schema().isUnion() && field.defaultVal() != JsonProperties.NULL_VALUE) {
                report(at, "is optional and its default is not null");
            }
            PersonalData.wordIn(field.name()).ifPresent(word -> report(at, "smells of personal data: " + word));
            check(at, field.schema());
        }
    }

    private void symbols(String path, Schema schema) {
        if (!schema.getEnumSymbols().getFirst().equals("UNKNOWN") || !"UNKNOWN".equals(schema.getEnumDefault())) {
            report(path, schema.getName() + " does not have UNKNOWN first and as default");
        }
    }

    private void size(String path, Schema schema) {
        if (schema.getFixedSize() != SHA_256_BYTES) {
            report(path, "is fixed(%d); only digests of 32 bytes are fixed".formatted(schema.getFixedSize()));
        }
    }

    private void optional(String path, Schema schema) {
        var types = schema.getTypes();
        if (types.size() != 2 || types.getFirst().getType() != Schema.Type.NULL) {
            report(path, "is a union other than [null, T]");
        }
        types.stream().filter(type -> type.getType() != Schema.Type.NULL).forEach(type -> check(path, type));
    }

    private void logical(String path, Schema schema, String allowed) {
        var name = schema.getProp("logicalType");
        if (name != null && !name.equals(allowed)) {
            report(path, "is %s; the contract knows %s only".formatted(name, allowed));
        }
    }

    private void decimal(String path, Schema schema) {
        if (!(schema.getLogicalType() instanceof LogicalTypes.Decimal)) {
            report(path, "is raw bytes; content is kept outside of events, by address and digest");
        }
    }

    private static boolean isDay(Schema schema) {
        return schema.isUnion()
                ? schema.getTypes().stream().anyMatch(SchemaLint::isDay)
                : "date".equals(schema.getProp("logicalType"));
    }

    private static boolean blank(String doc) {
        return doc == null || doc.isBlank();
    }

    private void report(String path, String problem) {
        problems.add(path + " " + problem);
    }
}
