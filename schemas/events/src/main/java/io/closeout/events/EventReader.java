package io.closeout.events;

import java.io.IOException;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;

/** Reads one event type as one writer schema wrote it; the two are compared once, when this is made. */
final class EventReader {

    private final EventType type;
    private final SpecificDatumReader<SpecificRecord> reader;

    EventReader(int schemaId, Schema writer, EventType type) {
        var differences = differences(writer, type.schema());
        if (!differences.isEmpty()) {
            throw new IncompatibleSchemaException(schemaId, type.name(), differences);
        }
        this.type = type;
        this.reader = new SpecificDatumReader<>(writer, type.schema(), new PlainLists(type));
    }

    SpecificRecord read(byte[] value, int offset) {
        var in = new StrictDecoder(value, offset);
        SpecificRecord event;
        try {
            event = reader.read(null, in);
        } catch (IOException | RuntimeException e) {
            throw new UndecodableException(
                    "%s breaks off at byte %d of %d: %s"
                            .formatted(type.name(), in.position(), value.length, e.getMessage()),
                    e);
        }
        if (in.remaining() > 0) {
            throw new UndecodableException(
                    "%s is followed by %d bytes that do not belong to it".formatted(type.name(), in.remaining()));
        }
        return event;
    }

    private static List<String> differences(Schema writer, Schema reader) {
        if (!writer.getFullName().equals(reader.getFullName())) {
            return List.of("it is a schema of " + writer.getFullName());
        }
        var logical = LogicalDifferences.between(writer, reader);
        if (!logical.isEmpty()) {
            return logical;
        }
        var avro = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
        return avro.getType() == SchemaCompatibilityType.COMPATIBLE ? List.of() : List.of(avro.getDescription());
    }
}
