package io.closeout.verify.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.closeout.events.Contract;
import io.closeout.events.Headers;
import io.closeout.events.Kind;
import io.closeout.events.Topic;
import io.closeout.events.UnreadableException;
import io.closeout.events.Wire;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Compares each record with what its outbox row says it has to be, and tells the listeners of it. */
final class TopicReader {

    private final EventTable events;
    private final Instant keptSince;
    private final List<RecordListener> listeners;
    private final List<Stray> strays = new ArrayList<>();
    private final Fingerprint fingerprint = new Fingerprint();
    private final Wire wire = Wire.bundled();

    TopicReader(EventTable events, Instant keptSince, List<RecordListener> listeners) {
        this.events = events;
        this.keptSince = keptSince;
        this.listeners = listeners;
    }

    /** Records that state no id. */
    List<Stray> strays() {
        return strays;
    }

    void read(Topic topic, ConsumerRecord<byte[], byte[]> raw) {
        var seen = topic.kind() == Kind.PARKED ? parkedCopy(topic, raw) : event(topic, raw);
        listeners.forEach(listener -> listener.hear(seen));
    }

    private Seen parkedCopy(Topic topic, ConsumerRecord<byte[], byte[]> raw) {
        var content = content(topic, raw, ExpectedHeaders.raw(raw.headers()));
        var slot = note(topic, raw, content, content);
        return new Seen(topic, raw, content, !Marks.has(events.marks(slot), Marks.REPEATED), false, null);
    }

    private Seen event(Topic topic, ConsumerRecord<byte[], byte[]> raw) {
        var id = Seen.id(raw);
        if (id == null) {
            strays.add(new Stray(topic, raw.partition(), raw.offset()));
            return new Seen(topic, raw, null, true, false, null);
        }
        var content = content(topic, raw, ExpectedHeaders.judged(topic, raw.headers(), raw.value()));
        var slot = note(topic, raw, id, content);
        var marks = events.marks(slot);
        var first = !Marks.has(marks, Marks.REPEATED);
        var trusted = Marks.has(marks, Marks.IN_OUTBOX | Marks.BEYOND_KEEPING);
        var body = first && trusted ? body(topic, raw, slot) : null;
        return new Seen(topic, raw, id, first, trusted, body);
    }

    private int note(Topic topic, ConsumerRecord<byte[], byte[]> raw, UUID id, UUID content) {
        var slot = events.claim(id);
        var marks = events.marks(slot);
        var digest = content.getMostSignificantBits();
        if (!Marks.has(marks, Marks.IN_OUTBOX | Marks.IN_TOPIC)) {
            var old = raw.timestamp() < keptSince.toEpochMilli() ? Marks.BEYOND_KEEPING : 0;
            events.mark(slot, Marks.ofTopic(topic) | old);
            events.setDigest(slot, digest);
        } else if (events.digest(slot) != digest || !Marks.topic(marks).equals(topic)) {
            events.mark(slot, Marks.DIFFERENT);
        }
        if (Marks.has(marks, Marks.IN_TOPIC)) {
            events.mark(slot, Marks.REPEATED);
        } else {
            events.setPlace(slot, raw.partition(), raw.offset());
        }
        events.mark(slot, Marks.IN_TOPIC);
        return slot;
    }

    private @Nullable SpecificRecord body(Topic topic, ConsumerRecord<byte[], byte[]> raw, int slot) {
        var ceType = Seen.header(raw, Headers.TYPE);
        var type = ceType == null
                ? null
                : Contract.byCeType(ceType)
                        .filter(known -> known.topic().equals(topic))
                        .orElse(null);
        if (type == null) {
            return null;
        }
        try {
            return wire.decode(raw.value(), type);
        } catch (UnreadableException e) {
            events.mark(slot, Marks.UNREADABLE);
            return null;
        }
    }

    private UUID content(Topic topic, ConsumerRecord<byte[], byte[]> raw, java.util.SortedMap<String, byte[]> headers) {
        var key = raw.key() == null ? "" : new String(raw.key(), UTF_8);
        var value = raw.value() == null ? new byte[0] : raw.value();
        return fingerprint.of(topic, key, fingerprint.ofValue(value), headers);
    }
}
