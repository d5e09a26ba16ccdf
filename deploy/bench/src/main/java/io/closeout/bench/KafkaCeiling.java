package io.closeout.bench;

import io.closeout.dev.platform.Platform;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A producer and a consumer with nothing between them. */
final class KafkaCeiling {

    private static final String TOPIC = "bench";
    private static final int RECORD = 1024;

    private KafkaCeiling() {}

    static long recordsPerSecond(Platform platform, Duration length) throws InterruptedException, ExecutionException {
        createTopic(platform);
        try (var producer = producer(platform, 5)) {
            var deadline = System.nanoTime() + length.toNanos();
            var sent = 0L;
            while (System.nanoTime() < deadline) {
                producer.send(new ProducerRecord<>(TOPIC, new byte[RECORD]));
                sent++;
            }
            producer.flush();
            return sent / length.toSeconds();
        }
    }

    static Histogram roundTrip(Platform platform, int perSecond, Duration length) throws InterruptedException {
        var histogram = new Histogram(3);
        try (var producer = producer(platform, 0);
                var consumer = consumer(platform)) {
            var total = perSecond * length.toSeconds();
            var sender = Thread.ofPlatform().start(() -> send(producer, perSecond, total));
            for (var seen = 0L; seen < total; ) {
                for (var record : consumer.poll(Duration.ofSeconds(5))) {
                    histogram.recordValue(
                            System.nanoTime() - ByteBuffer.wrap(record.value()).getLong());
                    seen++;
                }
            }
            sender.join();
        }
        return histogram;
    }

    private static void send(KafkaProducer<byte[], byte[]> producer, int perSecond, long total) {
        var start = System.nanoTime();
        for (var i = 0L; i < total; i++) {
            var wait = start + i * 1_000_000_000L / perSecond - System.nanoTime();
            if (wait > 0) {
                java.util.concurrent.locks.LockSupport.parkNanos(wait);
            }
            producer.send(new ProducerRecord<>(
                    TOPIC,
                    ByteBuffer.allocate(RECORD).putLong(System.nanoTime()).array()));
        }
        producer.flush();
    }

    private static void createTopic(Platform platform) throws InterruptedException, ExecutionException {
        try (var admin = platform.kafka().admin()) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
    }

    private static KafkaProducer<byte[], byte[]> producer(Platform platform, int lingerMillis) {
        Map<String, Object> settings = new HashMap<>(platform.kafka().adminConfig());
        settings.put("acks", "all");
        settings.put("enable.idempotence", true);
        settings.put("linger.ms", lingerMillis);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static KafkaConsumer<byte[], byte[]> consumer(Platform platform) {
        var consumer = new KafkaConsumer<>(
                new HashMap<String, Object>(platform.kafka().adminConfig()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        var partition = List.of(new TopicPartition(TOPIC, 0));
        consumer.assign(partition);
        consumer.seekToEnd(partition);
        consumer.position(partition.getFirst());
        return consumer;
    }
}
