package io.closeout.verify.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.closeout.events.Headers;
import io.closeout.verify.evidence.UnreachableException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the events of one case from the report topic: the partition its key is in, from the first record to the last. */
public final class CaseEvents {

    private static final String TOPIC = "closeout.report.events.v1";
    private static final Duration POLL = Duration.ofMillis(500);

    private CaseEvents() {}

    /**
     * What a delivery repeats counts once.
     *
     * @throws UnreachableException when Kafka does not answer
     */
    public static List<PublishedEvent> of(UUID caseId, Map<String, String> kafka) {
        var settings = new HashMap<String, Object>(kafka);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 30_000);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            return read(consumer, caseId.toString().getBytes(UTF_8));
        } catch (KafkaException e) {
            throw new UnreachableException("Kafka does not answer", e);
        }
    }

    private static List<PublishedEvent> read(KafkaConsumer<byte[], byte[]> consumer, byte[] key) {
        var partitions = consumer.partitionsFor(TOPIC).size();
        var partition = new TopicPartition(TOPIC, BuiltInPartitioner.partitionForKey(key, partitions));
        var end = consumer.endOffsets(Set.of(partition)).getOrDefault(partition, 0L);
        consumer.assign(Set.of(partition));
        consumer.seekToBeginning(Set.of(partition));
        var events = new LinkedHashMap<String, PublishedEvent>();
        while (consumer.position(partition) < end) {
            for (var raw : consumer.poll(POLL)) {
                if (Arrays.equals(raw.key(), key)) {
                    events.putIfAbsent(header(raw, Headers.ID), event(raw));
                }
            }
        }
        return List.copyOf(events.values());
    }

    private static PublishedEvent event(ConsumerRecord<byte[], byte[]> raw) {
        return new PublishedEvent(header(raw, Headers.TYPE), raw.partition(), raw.offset(), raw.value());
    }

    private static String header(ConsumerRecord<byte[], byte[]> raw, String name) {
        var header = raw.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
    }
}
