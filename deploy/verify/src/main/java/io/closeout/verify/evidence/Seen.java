package io.closeout.verify.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.closeout.events.Headers;
import io.closeout.events.Topic;
import java.time.Instant;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record of a topic.
 *
 * @param id null if the record states none
 * @param first whether no record with its id came before
 * @param trusted whether its writer made it: it has an outbox row, or is older than those are kept
 * @param body what it says; null if it is not trusted, came before, or cannot be read
 */
public record Seen(
        Topic topic,
        ConsumerRecord<byte[], byte[]> raw,
        @Nullable UUID id,
        boolean first,
        boolean trusted,
        @Nullable SpecificRecord body) {

    /** The key as text; empty if there is none. */
    public String key() {
        return raw.key() == null ? "" : new String(raw.key(), UTF_8);
    }

    /** The version of the aggregate; 0 if the record states none that can be read. */
    public long version() {
        return version(raw);
    }

    /** When the broker took it. */
    public Instant appended() {
        return Instant.ofEpochMilli(raw.timestamp());
    }

    /** Where it lies. */
    public String place() {
        return "%s-%d@%d".formatted(topic.name(), raw.partition(), raw.offset());
    }

    static @Nullable String header(ConsumerRecord<byte[], byte[]> raw, String name) {
        var header = raw.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }

    static @Nullable UUID id(ConsumerRecord<byte[], byte[]> raw) {
        var text = header(raw, Headers.ID);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null; // anything may lie in a topic
        }
    }

    private static long version(ConsumerRecord<byte[], byte[]> raw) {
        var text = header(raw, Headers.AGGREGATE_VERSION);
        try {
            return text == null ? 0 : Long.parseLong(text);
        } catch (NumberFormatException e) {
            return 0; // anything may lie in a topic
        }
    }
}
