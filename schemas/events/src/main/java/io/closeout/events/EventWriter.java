package io.closeout.events;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Writes events; one buffer per thread, one Avro writer per type. */
final class EventWriter {

    private static final int KEEP_AT_MOST = 256 * 1024;
    private static final int INITIAL = 2 * 1024;
    private static final Map<String, SpecificDatumWriter<SpecificRecord>> WRITERS = new ConcurrentHashMap<>();
    private static final ThreadLocal<EventWriter> OF_THREAD = ThreadLocal.withInitial(EventWriter::new);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(INITIAL);
    private @Nullable BinaryEncoder encoder;

    private EventWriter() {}

    static byte[] write(SpecificRecord event, EventType type) {
        var writer = OF_THREAD.get();
        var bytes = writer.toBytes(event, type);
        if (bytes.length > KEEP_AT_MOST) {
            OF_THREAD.remove();
        }
        return bytes;
    }

    private byte[] toBytes(SpecificRecord event, EventType type) {
        var datum = writerOf(type);
        // Takes over the encoder first: that flushes what a failed event left in it, before the buffer is emptied.
        var avro = EncoderFactory.get().binaryEncoder(out, encoder);
        encoder = avro;
        out.reset();
        out.write(Wire.MAGIC);
        out.writeBytes(
                ByteBuffer.allocate(Integer.BYTES).putInt(type.schemaId()).array());
        try {
            datum.write(event, avro);
            avro.flush();
        } catch (IOException | RuntimeException e) {
            throw new UnencodableException("%s cannot be written: %s".formatted(type.name(), e.getMessage()), e);
        }
        return out.toByteArray();
    }

    private static SpecificDatumWriter<SpecificRecord> writerOf(EventType type) {
        return WRITERS.computeIfAbsent(type.ceType(), key -> newWriter(type));
    }

    /** Bytes of a schema that was changed and not released would lie about their id: readers would misread them. */
    private static SpecificDatumWriter<SpecificRecord> newWriter(EventType type) {
        var released = ReleasedSchemas.byId(type.schemaId()).orElseThrow();
        if (!SchemaNormalization.toParsingForm(released).equals(SchemaNormalization.toParsingForm(type.schema()))
                || !LogicalDifferences.between(type.schema(), released).isEmpty()) {
            throw new IllegalStateException("%s differs from the released schema id %d; release it first"
                    .formatted(type.name(), type.schemaId()));
        }
        return new SpecificDatumWriter<>(type.schema(), SpecificData.getForClass(type.recordClass()));
    }
}
