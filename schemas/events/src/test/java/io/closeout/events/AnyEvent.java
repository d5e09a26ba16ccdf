package io.closeout.events;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificFixed;
import org.apache.avro.specific.SpecificRecord;

/** Makes events out of a schema and a seed, so that a new field is covered without anybody thinking of it. */
final class AnyEvent {

    private static final List<String> TEXTS =
            List.of("", "x", "Łódź – 東京 \uD83D\uDD27", "a\u0000b\n\t\"", "\uFFFD", "HUR", "y".repeat(300));

    /** How far out the values lie. */
    enum Reach {
        /** Nothing optional, empty lists, the lowest values. */
        LOWEST,
        /** All optional fields, lists of two, the highest values. */
        HIGHEST,
        /** Anything between, the bounds now and then. */
        ANY
    }

    private final Random random;
    private final Reach reach;

    private AnyEvent(Random random, Reach reach) {
        this.random = random;
        this.reach = reach;
    }

    static SpecificRecord of(EventType type, long seed, Reach reach) {
        return (SpecificRecord) new AnyEvent(new Random(seed), reach).value(type.schema());
    }

    private Object value(Schema schema) {
        return switch (schema.getType()) {
            case RECORD -> record(schema);
            case ENUM -> symbol(schema);
            case ARRAY ->
                IntStream.range(0, pick(0, 2, random.nextInt(4)))
                        .mapToObj(item -> value(schema.getElementType()))
                        .toList();
            case FIXED -> fixed(schema);
            case STRING -> "uuid".equals(schema.getProp("logicalType")) ? uuid() : text();
            case BYTES -> decimal((LogicalTypes.Decimal) schema.getLogicalType());
            case INT -> schema.getLogicalType() == null ? (Object) anInt() : day();
            case LONG -> schema.getLogicalType() == null ? (Object) aLong() : instant();
            case BOOLEAN -> pick(false, true, random.nextBoolean());
            default -> throw new IllegalArgumentException("the contract has no " + schema);
        };
    }

    private SpecificRecord record(Schema schema) {
        var event = (SpecificRecord) SpecificData.get().newRecord(null, schema);
        for (var field : schema.getFields()) {
            var type = field.schema();
            if (!type.isUnion()) {
                event.put(field.pos(), value(type));
            } else if (pick(false, true, random.nextBoolean())) {
                event.put(field.pos(), value(type.getTypes().get(1)));
            }
        }
        return event;
    }

    private Object symbol(Schema schema) {
        var last = schema.getEnumSymbols().size() - 1;
        var symbol = schema.getEnumSymbols().get(pick(0, last, random.nextInt(last + 1)));
        return SpecificData.get().createEnum(symbol, schema);
    }

    private SpecificFixed fixed(Schema schema) {
        var bytes = new byte[schema.getFixedSize()];
        random.nextBytes(bytes);
        var fixed = (SpecificFixed) SpecificData.get().createFixed(null, schema);
        fixed.bytes(bytes);
        return fixed;
    }

    private BigDecimal decimal(LogicalTypes.Decimal type) {
        var limit = BigInteger.TEN.pow(type.getPrecision()).subtract(BigInteger.ONE);
        var unscaled = switch (pick(0, 1, random.nextInt(6))) {
            case 0 -> limit.negate();
            case 1 -> limit;
            case 2 -> BigInteger.ZERO;
            case 3 -> BigInteger.ONE.negate();
            default -> new BigInteger(type.getPrecision() * 3, random).mod(limit);
        };
        return new BigDecimal(unscaled, type.getScale());
    }

    private UUID uuid() {
        return pick(new UUID(0, 0), new UUID(-1, -1), new UUID(random.nextLong(), random.nextLong()));
    }

    private String text() {
        return pick("", TEXTS.get(2), TEXTS.get(random.nextInt(TEXTS.size())));
    }

    private int anInt() {
        return pick(Integer.MIN_VALUE, Integer.MAX_VALUE, random.nextInt());
    }

    private long aLong() {
        return pick(Long.MIN_VALUE, Long.MAX_VALUE, random.nextLong());
    }

    private LocalDate day() {
        return pick(
                LocalDate.of(1, 1, 1),
                LocalDate.of(9999, 12, 31),
                LocalDate.of(2024, 2, 29).plusDays(random.nextInt(9000)));
    }

    private Instant instant() {
        var between = Instant.parse("2026-03-29T01:00:00Z").plus(random.nextInt(), ChronoUnit.MICROS);
        return pick(Instant.parse("0001-01-01T00:00:00Z"), Instant.parse("9999-12-31T23:59:59.999999Z"), between);
    }

    private <T> T pick(T lowest, T highest, T any) {
        return switch (reach) {
            case LOWEST -> lowest;
            case HIGHEST -> highest;
            case ANY -> any;
        };
    }
}
