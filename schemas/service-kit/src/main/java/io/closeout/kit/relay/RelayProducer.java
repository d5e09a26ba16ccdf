package io.closeout.kit.relay;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * The producer of the relay: acknowledged by all in-sync replicas and idempotent, both said aloud so that a wrong pair
 * fails at start. After a failure it is thrown away, because an idempotent producer that lost a batch has lost its
 * sequence too.
 */
@ApplicationScoped
class RelayProducer {

    private final Map<String, Object> kafka;
    private @Nullable KafkaProducer<String, byte[]> producer;

    RelayProducer(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    /** Returns when every record is acknowledged; throws at the first that is not. */
    void send(List<ProducerRecord<String, byte[]>> records) throws InterruptedException {
        var current = open();
        try {
            var sent = new ArrayList<Future<RecordMetadata>>(records.size());
            records.forEach(record -> sent.add(current.send(record)));
            for (var one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            close();
            throw new KafkaException("a record was not acknowledged", e.getCause());
        } catch (KafkaException e) {
            close();
            throw e;
        }
    }

    void close() {
        if (producer != null) {
            producer.close(java.time.Duration.ZERO);
            producer = null;
        }
    }

    private KafkaProducer<String, byte[]> open() {
        if (producer == null) {
            var settings = new HashMap<>(kafka);
            settings.put(ProducerConfig.ACKS_CONFIG, "all");
            settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
            settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
            settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
            settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 15_000);
            settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
            settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }
}
