package io.closeout.kit.inbox;

import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record with the headers we need, read and checked.
 *
 * @param delivered null if nobody here reacts to it, be it known or not; its body is then not decoded
 */
record Arrival(
        ConsumerRecord<String, byte[]> raw,
        UUID id,
        String ceType,
        long version,
        String tenantId,
        String correlationId,
        @Nullable Delivered<?> delivered) {

    Aggregate aggregate() {
        return new Aggregate(raw.topic(), raw.key());
    }

    /** A compacted topic has forgotten versions, so there a hole means nothing. */
    boolean mayHaveHoles() {
        return raw.topic().contains(".state.");
    }

    /** An aggregate as its topic knows it. */
    record Aggregate(String topic, String id) implements Comparable<Aggregate> {
        @Override
        public int compareTo(Aggregate other) {
            var byTopic = topic.compareTo(other.topic);
            return byTopic != 0 ? byTopic : id.compareTo(other.id);
        }
    }
}
