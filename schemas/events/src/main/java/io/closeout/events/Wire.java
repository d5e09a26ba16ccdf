package io.closeout.events;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Events as bytes: magic 0, four bytes of schema id (big endian), Avro binary. Safe for many threads. Schemas of this
 * jar need no registry; for another id the {@link SchemaSource} is asked once.
 */
public final class Wire {

    static final byte MAGIC = 0;
    static final int PREFIX = 1 + Integer.BYTES;

    private final SchemaSource source;
    private final Map<ReaderKey, EventReader> readers = new ConcurrentHashMap<>();

    public Wire(SchemaSource source) {
        this.source = source;
    }

    /** Knows the schemas of this jar and no others. */
    public static Wire bundled() {
        return new Wire(SchemaSource.NONE);
    }

    /**
     * Writes an event with the newest released schema of its type.
     *
     * @throws UnencodableException if a value does not fit the schema or {@code meta} is still {@link Meta#PENDING}
     */
    public byte[] encode(SpecificRecord event) {
        var type = Contract.typeOf(event.getClass());
        if (event.get(Meta.POSITION) == Meta.PENDING) {
            throw new UnencodableException(type.name() + " still has the placeholder Meta.PENDING", null);
        }
        return EventWriter.write(event, type);
    }

    /**
     * Reads an event of that class.
     *
     * @throws UnreadableException if the bytes can never be read rightly
     * @throws SchemaSourceException if the writer schema cannot be fetched now
     */
    public <T extends SpecificRecord> T decode(byte @Nullable [] value, Class<T> recordClass) {
        return recordClass.cast(decode(value, Contract.typeOf(recordClass)));
    }

    /**
     * Reads an event of that type.
     *
     * @throws UnreadableException if the bytes can never be read rightly
     * @throws SchemaSourceException if the writer schema cannot be fetched now
     */
    public SpecificRecord decode(byte @Nullable [] value, EventType expected) {
        if (value == null) {
            throw new UndecodableException("the value is null");
        }
        return reader(schemaId(value), expected).read(value, PREFIX);
    }

    /** The schema id that a message states. */
    public static int schemaId(byte[] value) {
        if (value.length < PREFIX) {
            throw new UndecodableException("%d bytes are too few for a message".formatted(value.length));
        }
        if (value[0] != MAGIC) {
            throw new UndecodableException("the first byte is %d, not the magic 0".formatted(value[0]));
        }
        return ByteBuffer.wrap(value).getInt(1);
    }

    private EventReader reader(int schemaId, EventType expected) {
        var key = new ReaderKey(schemaId, expected.ceType());
        @Nullable EventReader known = readers.get(key);
        if (known != null) {
            return known;
        }
        // Not computeIfAbsent: it would hold a lock of the map while a remote source answers.
        var reader = new EventReader(schemaId, writerSchema(schemaId), expected);
        readers.put(key, reader);
        return reader;
    }

    private Schema writerSchema(int schemaId) {
        return Optional.<Schema>empty()
                .or(() -> ReleasedSchemas.byId(schemaId))
                .or(() -> source.byId(schemaId))
                .orElseThrow(() -> new UnknownSchemaException(schemaId));
    }

    private record ReaderKey(int schemaId, String ceType) {}
}
