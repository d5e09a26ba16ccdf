package io.closeout.events;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/** Numbers that count have one shape each: an amount is never without its currency, a quantity never without a unit. */
final class MoneyShape {

    /** A record by its fields, in order, as type names. */
    private static final Map<String, String> SHAPES = Map.of(
            "MoneyAmount", "amount:decimal(19,4) currency:string",
            "UnitPrice", "amount:decimal(19,6) currency:string",
            "Quantity", "amount:decimal(19,6) unit:string");

    private static final String RATE = "decimal(7,4)";

    private MoneyShape() {}

    static Optional<String> problemOf(Schema entry) {
        var expected = SHAPES.get(entry.getName());
        if (expected != null) {
            var actual = entry.getFields().stream()
                    .map(field -> field.name() + ":" + typeOf(field.schema()))
                    .collect(Collectors.joining(" "));
            return actual.equals(expected)
                    ? Optional.empty()
                    : Optional.of("%s is {%s}, not {%s}".formatted(entry.getName(), actual, expected));
        }
        return entry.getFields().stream()
                .filter(field -> isNakedNumber(field.schema()))
                .findFirst()
                .map(field -> "has %s as a naked %s; use MoneyAmount, UnitPrice, Quantity or a rate %s"
                        .formatted(field.name(), typeOf(field.schema()), RATE));
    }

    private static boolean isNakedNumber(Schema schema) {
        return switch (schema.getType()) {
            case UNION -> schema.getTypes().stream().anyMatch(MoneyShape::isNakedNumber);
            case ARRAY -> isNakedNumber(schema.getElementType());
            case BYTES -> schema.getLogicalType() != null && !typeOf(schema).equals(RATE);
            default -> false;
        };
    }

    private static String typeOf(Schema schema) {
        if (schema.getType() == Schema.Type.ARRAY) {
            return typeOf(schema.getElementType());
        }
        if (schema.isUnion()) {
            return typeOf(schema.getTypes().getLast());
        }
        return schema.getLogicalType() instanceof LogicalTypes.Decimal decimal
                ? "decimal(%d,%d)".formatted(decimal.getPrecision(), decimal.getScale())
                : schema.getType().getName();
    }
}
