package io.closeout.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.closeout.dev.platform.Platform;
import io.closeout.events.Headers;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads as a subscriber does and remembers how far each case came, up to the arrival of its InvoiceIssued. */
final class PipelineWatch implements AutoCloseable {

    private static final String SIGNED = "closeout.ReportSigned.v1";
    private static final String VERIFIED = "closeout.ReportVerified.v1";
    private static final String ISSUED = "closeout.InvoiceIssued.v1";
    private static final List<String> TOPICS =
            List.of("closeout.report.events.v1", "closeout.verification.events.v1", "closeout.invoice.events.v1");

    private final Map<String, Map<String, Stamp>> stamps = new ConcurrentHashMap<>();
    private final Map<String, Instant> arrived = new ConcurrentHashMap<>();
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread thread;
    private volatile boolean stopped;

    /** When an event was written into an outbox, and when the broker appended it (to the millisecond). */
    record Stamp(Instant recorded, Instant published) {}

    /** The way of a case; all by the wall clock of this one machine. */
    record Way(Stamp signed, Stamp verified, Stamp issued, Instant arrived) {}

    PipelineWatch(Platform platform) {
        this.consumer = new KafkaConsumer<>(
                new HashMap<String, Object>(platform.kafka().adminConfig()),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = TOPICS.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        this.thread = Thread.ofPlatform().name("pipeline-watch").daemon().start(this::run);
    }

    private void run() {
        while (!stopped) {
            consumer.poll(Duration.ofMillis(100)).forEach(this::see);
        }
        consumer.close();
    }

    private void see(ConsumerRecord<String, byte[]> record) {
        var type = header(record, Headers.TYPE);
        if (!type.equals(SIGNED) && !type.equals(VERIFIED) && !type.equals(ISSUED)) {
            return;
        }
        var id = header(record, Headers.CORRELATION_ID);
        var stamp = new Stamp(
                Instant.parse(header(record, Headers.RECORDED_TIME)), Instant.ofEpochMilli(record.timestamp()));
        stamps.computeIfAbsent(id, one -> new ConcurrentHashMap<>()).putIfAbsent(type, stamp);
        if (type.equals(ISSUED)) {
            arrived.putIfAbsent(id, Instant.now());
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }

    void awaitAll(Collection<String> cases, Duration patience) throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        for (var id : cases) {
            while (!arrived.containsKey(id)) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("case %s has no invoice after %s; %d of %d have"
                            .formatted(id, patience, arrived.size(), cases.size()));
                }
                Thread.sleep(1);
            }
        }
    }

    /** The way of a case whose invoice has arrived. */
    Way of(String id) {
        var known = stamps.getOrDefault(id, Map.of());
        return new Way(
                sure(known.get(SIGNED)), sure(known.get(VERIFIED)), sure(known.get(ISSUED)), sure(arrived.get(id)));
    }

    private static <T> T sure(@Nullable T value) {
        return Objects.requireNonNull(value, "an invoice without what must come before it");
    }

    @Override
    public void close() throws InterruptedException {
        stopped = true;
        thread.join(5_000);
    }
}
