package io.closeout.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.closeout.events.Contract;
import io.closeout.events.Headers;
import io.closeout.events.Kind;
import io.closeout.events.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The broker in the hands of someone who may write anything anywhere, past every service. */
final class Topics implements AutoCloseable {

    private static final int TWO_MEBIBYTES = 2 << 20;

    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;

    Topics(Product product) {
        var settings = new HashMap<String, Object>(product.platform().kafka().adminConfig());
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, TWO_MEBIBYTES);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip");
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        consumer = new KafkaConsumer<>(
                new HashMap<>(product.platform().kafka().adminConfig()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** What somebody reads and makes something of. */
    static List<Topic> withReaders() {
        return Contract.topics().stream()
                .filter(topic -> topic.kind() != Kind.PARKED && !topic.readers().isEmpty())
                .toList();
    }

    /** Every record of these topics, partition by partition. */
    List<ConsumerRecord<byte[], byte[]>> all(List<Topic> topics) {
        var partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                .map(one -> new TopicPartition(one.topic(), one.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(500)).forEach(records::add);
        }
        return records;
    }

    /** The id its event has in every delivery; what is no event has none. */
    static String id(ConsumerRecord<byte[], byte[]> record) {
        var header = record.headers().lastHeader(Headers.ID);
        return header == null ? "" : new String(header.value(), UTF_8);
    }

    /** Once more, as it was. */
    void repeat(ConsumerRecord<byte[], byte[]> record) {
        producer.send(new ProducerRecord<>(
                record.topic(), record.partition(), record.key(), record.value(), record.headers()));
    }

    RecordMetadata send(ProducerRecord<byte[], byte[]> record) {
        try {
            return producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
