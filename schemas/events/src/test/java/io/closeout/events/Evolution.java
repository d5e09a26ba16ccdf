package io.closeout.events;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaValidationException;
import org.apache.avro.SchemaValidatorBuilder;

/** Whether one version of a schema may follow others: FULL_TRANSITIVE, and what Avro's own check lets pass. */
final class Evolution {

    private final List<String> problems = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private Evolution() {}

    /** Each version against every earlier one. */
    static List<String> problemsOf(List<Schema> oldestFirst) {
        var evolution = new Evolution();
        for (int later = 1; later < oldestFirst.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                evolution.step(oldestFirst.get(earlier), oldestFirst.get(later));
            }
        }
        return evolution.problems.stream().distinct().toList();
    }

    /** What a registry in mode FULL_TRANSITIVE says. */
    static boolean avroAccepts(Schema older, Schema newer) {
        try {
            new SchemaValidatorBuilder().mutualReadStrategy().validateAll().validate(newer, List.of(older));
            return true;
        } catch (SchemaValidationException e) {
            return false;
        }
    }

    private void step(Schema older, Schema newer) {
        seen.clear();
        reads(newer, older, "the new version cannot read the old");
        reads(older, newer, "the old version cannot read the new");
        problems.addAll(LogicalDifferences.between(older, newer));
        compare(newer.getName(), older, newer);
    }

    private void reads(Schema reader, Schema writer, String problem) {
        var result = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
        if (result.getType() != SchemaCompatibilityType.COMPATIBLE) {
            result.getResult()
                    .getIncompatibilities()
                    .forEach(found ->
                            problems.add("%s: %s at %s".formatted(problem, found.getMessage(), found.getLocation())));
        }
    }

    private void compare(String path, Schema older, Schema newer) {
        if (older.isUnion() && newer.isUnion()) {
            optional(path, older, newer);
        } else if (older.getType() == newer.getType()) {
            switch (newer.getType()) {
                case RECORD -> fields(path, older, newer);
                case ENUM -> symbols(path, older, newer);
                case ARRAY -> compare(path + "[]", older.getElementType(), newer.getElementType());
                default -> {} // Avro and the logical types say all there is to say
            }
        }
    }

    private void optional(String path, Schema older, Schema newer) {
        if (older.getTypes().size() != newer.getTypes().size()) {
            problems.add(path + ": the union has other branches");
            return;
        }
        for (int branch = 0; branch < older.getTypes().size(); branch++) {
            compare(path, older.getTypes().get(branch), newer.getTypes().get(branch));
        }
    }

    private void fields(String path, Schema older, Schema newer) {
        if (!seen.add(newer.getFullName())) {
            return;
        }
        for (var field : newer.getFields()) {
            var before = older.getField(field.name());
            if (before != null) {
                compare(path + "." + field.name(), before.schema(), field.schema());
            } else if (!field.hasDefaultValue()) {
                problems.add("%s.%s is new and has no default".formatted(path, field.name()));
            }
        }
    }

    private void symbols(String path, Schema older, Schema newer) {
        var before = older.getEnumSymbols();
        var after = newer.getEnumSymbols();
        if (after.size() < before.size() || !after.subList(0, before.size()).equals(before)) {
            problems.add(
                    "%s: symbols %s became %s; new ones go to the end, none goes away".formatted(path, before, after));
        }
    }
}
