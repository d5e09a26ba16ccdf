package io.closeout.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.closeout.dev.platform.Platform;
import io.closeout.events.Headers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic as a subscriber does, from now on, and counts what arrives. */
final class EventCount implements AutoCloseable {

    private final Map<String, Integer> arrived = new ConcurrentHashMap<>();
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread thread;
    private volatile boolean stopped;

    EventCount(Platform platform, String topic) {
        this.consumer = new KafkaConsumer<>(
                new HashMap<String, Object>(platform.kafka().adminConfig()),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        this.thread = Thread.ofPlatform().name("event-count").daemon().start(this::run);
    }

    private void run() {
        while (!stopped) {
            consumer.poll(Duration.ofMillis(50))
                    .forEach(record -> arrived.merge(
                            new String(record.headers().lastHeader(Headers.TYPE).value(), UTF_8), 1, Integer::sum));
        }
        consumer.close();
    }

    int of(String type) {
        return arrived.getOrDefault(type, 0);
    }

    void await(String type, int count, Duration patience) throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (of(type) < count) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("%d of %d %s after %s".formatted(of(type), count, type, patience));
            }
            Thread.sleep(5);
        }
    }

    @Override
    public void close() throws InterruptedException {
        stopped = true;
        thread.join(5_000);
    }
}
