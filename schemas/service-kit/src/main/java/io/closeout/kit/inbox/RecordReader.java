package io.closeout.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.closeout.events.Contract;
import io.closeout.events.EventType;
import io.closeout.events.Headers;
import io.closeout.events.Wire;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Reads headers and body of a record; what it cannot read it refuses with the reason in words. */
@ApplicationScoped
class RecordReader {

    private final Reactions reactions;
    private final Wire wire;

    RecordReader(Reactions reactions, Wire wire) {
        this.reactions = reactions;
        this.wire = wire;
    }

    /** @throws BadHeaderException naming what is missing or wrong */
    Arrival read(ConsumerRecord<String, byte[]> raw) {
        if (raw.key() == null || raw.key().isBlank()) {
            throw new BadHeaderException("the record has no key", null);
        }
        Headers.REQUIRED.forEach(name -> required(raw, name));
        var ceType = required(raw, Headers.TYPE);
        var type = Contract.byCeType(ceType)
                .filter(known -> known.topic().name().equals(raw.topic()))
                .filter(reactions::reactTo);
        var delivered = type.map(known -> delivered(raw, known)).orElse(null);
        return new Arrival(
                raw,
                id(raw),
                ceType,
                number(raw),
                required(raw, Headers.TENANT_ID),
                required(raw, Headers.CORRELATION_ID),
                delivered);
    }

    private Delivered<?> delivered(ConsumerRecord<String, byte[]> raw, EventType type) {
        SpecificRecord body = wire.decode(raw.value(), type);
        return new Delivered<>(
                id(raw),
                body,
                raw.key(),
                number(raw),
                required(raw, Headers.TENANT_ID),
                required(raw, Headers.CORRELATION_ID),
                instant(raw, Headers.TIME),
                instant(raw, Headers.RECORDED_TIME),
                new TopicPartition(raw.topic(), raw.partition()),
                raw.offset());
    }

    private static UUID id(ConsumerRecord<String, byte[]> raw) {
        var text = required(raw, Headers.ID);
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new BadHeaderException("header %s is not a UUID".formatted(Headers.ID), e);
        }
    }

    private static long number(ConsumerRecord<String, byte[]> raw) {
        var text = required(raw, Headers.AGGREGATE_VERSION);
        try {
            var version = Long.parseLong(text);
            if (version < 1) {
                throw new BadHeaderException("header %s is below 1".formatted(Headers.AGGREGATE_VERSION), null);
            }
            return version;
        } catch (NumberFormatException e) {
            throw new BadHeaderException("header %s is not a number".formatted(Headers.AGGREGATE_VERSION), e);
        }
    }

    private static Instant instant(ConsumerRecord<String, byte[]> raw, String header) {
        try {
            return Instant.parse(required(raw, header));
        } catch (DateTimeParseException e) {
            throw new BadHeaderException("header %s is not an RFC 3339 instant".formatted(header), e);
        }
    }

    private static String required(ConsumerRecord<String, byte[]> raw, String name) {
        var value = find(raw, name);
        if (value == null || value.isBlank()) {
            throw new BadHeaderException("header %s is missing".formatted(name), null);
        }
        return value;
    }

    static @Nullable String find(ConsumerRecord<String, byte[]> raw, String name) {
        var header = raw.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
