package io.closeout.bench;

import io.closeout.dev.platform.Platform;
import io.closeout.dev.reaction.Recorded;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Puts events straight into their topic, as the relay of the service that writes it would. */
final class Feed {

    private Feed() {}

    /** @param event the event of each number from {@code first} on */
    static void send(Platform platform, int first, int count, IntFunction<Recorded> event) {
        Map<String, Object> settings = new HashMap<>(platform.kafka().adminConfig());
        settings.put("acks", "all");
        settings.put("linger.ms", 20);
        settings.put("compression.type", "lz4");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (var i = first; i < first + count; i++) {
                var record = event.apply(i).asKafkaRecord();
                producer.send(
                        new ProducerRecord<>(record.topic(), null, record.key(), record.value(), record.headers()));
            }
            producer.flush();
        }
    }
}
