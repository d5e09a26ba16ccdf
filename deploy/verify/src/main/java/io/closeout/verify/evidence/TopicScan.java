package io.closeout.verify.evidence;

import io.closeout.events.Contract;
import io.closeout.events.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads all topics of the contract from their beginning to where they ended when it was made. */
final class TopicScan implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Map<String, Topic> TOPICS =
            Contract.topics().stream().collect(Collectors.toMap(Topic::name, Function.identity()));

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Long> ends;

    TopicScan(Map<String, String> kafka) {
        var settings = new HashMap<String, Object>(kafka);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 16 << 20);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 30_000);
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        try {
            ends = consumer.endOffsets(partitions());
        } catch (KafkaException e) {
            consumer.close();
            throw new UnreachableException("Kafka does not answer", e);
        }
    }

    /** Where each partition ended. */
    Map<TopicPartition, Long> ends() {
        return ends;
    }

    /** Whether nothing has been added since. */
    boolean isStill() {
        try {
            return consumer.endOffsets(ends.keySet()).equals(ends);
        } catch (KafkaException e) {
            throw new UnreachableException("Kafka does not answer", e);
        }
    }

    long read(TopicReader reader) {
        try {
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            var records = 0L;
            while (!isAtEnd()) {
                for (var raw : consumer.poll(POLL)) {
                    if (raw.offset() < end(raw.topic(), raw.partition())) {
                        reader.read(topic(raw.topic()), raw);
                        records++;
                    }
                }
            }
            return records;
        } catch (KafkaException e) {
            throw new UnreachableException("Kafka does not answer", e);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }

    private boolean isAtEnd() {
        var done = new ArrayList<TopicPartition>();
        for (var partition : consumer.assignment()) {
            if (consumer.position(partition) >= end(partition.topic(), partition.partition())) {
                done.add(partition);
            }
        }
        consumer.pause(done);
        return done.size() == ends.size();
    }

    private long end(String topic, int partition) {
        return ends.getOrDefault(new TopicPartition(topic, partition), 0L);
    }

    private List<TopicPartition> partitions() {
        return Contract.topics().stream()
                .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    private static Topic topic(String name) {
        var topic = TOPICS.get(name);
        if (topic == null) {
            throw new IllegalStateException("%s was not asked for".formatted(name));
        }
        return topic;
    }
}
