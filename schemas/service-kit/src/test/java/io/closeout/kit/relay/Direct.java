package io.closeout.kit.relay;

import io.closeout.kit.testapp.Withdrawals;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Puts events into the topic past the outbox, for when the database is away. */
final class Direct {

    private Direct() {}

    static void publish(Map<String, String> client, List<UUID> cases) {
        try (var producer = new KafkaProducer<>(
                new HashMap<String, Object>(client), new StringSerializer(), new ByteArraySerializer())) {
            for (var id : cases) {
                var record = Withdrawals.aRecord(id, 1, "direct");
                producer.send(new ProducerRecord<>(
                        record.topic(), null, null, record.key(), record.value(), record.headers()));
            }
            producer.flush();
        }
    }
}
