package io.closeout.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.closeout.dev.platform.Platform;
import io.closeout.events.Headers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads the invoice topic as a subscriber does and remembers when each case's InvoiceIssued arrived. */
final class InvoiceWatch implements AutoCloseable {

    private static final String TOPIC = "closeout.invoice.events.v1";
    private static final String ISSUED = "closeout.InvoiceIssued.v1";

    private final Map<String, Long> arrivedNanos = new ConcurrentHashMap<>();
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread thread;
    private volatile boolean stopped;

    InvoiceWatch(Platform platform) {
        this.consumer = new KafkaConsumer<>(
                new HashMap<String, Object>(platform.kafka().adminConfig()),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(TOPIC).stream()
                .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        this.thread = Thread.ofPlatform().name("invoice-watch").daemon().start(this::run);
    }

    private void run() {
        while (!stopped) {
            consumer.poll(Duration.ofMillis(100)).forEach(this::see);
        }
        consumer.close();
    }

    private void see(ConsumerRecord<String, byte[]> record) {
        if (ISSUED.equals(header(record, Headers.TYPE))) {
            arrivedNanos.putIfAbsent(header(record, Headers.CORRELATION_ID), System.nanoTime());
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }

    /** @return when the invoice of each case arrived, by the monotonic clock */
    Map<String, Long> awaitAll(List<String> cases, Duration patience) throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        for (var id : cases) {
            while (!arrivedNanos.containsKey(id)) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("case %s has no invoice after %s; %d of %d have"
                            .formatted(id, patience, arrivedNanos.size(), cases.size()));
                }
                Thread.sleep(1);
            }
        }
        return Map.copyOf(arrivedNanos);
    }

    @Override
    public void close() throws InterruptedException {
        stopped = true;
        thread.join(5_000);
    }
}
