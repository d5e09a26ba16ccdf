package io.closeout.reminder;

import io.closeout.kit.inbox.Intake;
import io.closeout.reminder.inputs.InputPositions;
import io.closeout.reminder.inputs.Stretch;
import io.closeout.reminder.inputs.TopicEnds;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/**
 * The topics this service listens to, and where they end. What it does about them is in the classes named …When….
 */
@ApplicationScoped
class Channels implements TopicEnds {

    private static final int PATIENCE_MILLIS = 5_000;

    private final Intake intake;
    private final InputPositions positions;
    private final Map<String, Object> kafka;
    private final String group;
    private @Nullable Admin admin;

    Channels(
            Intake intake,
            InputPositions positions,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "mp.messaging.connector.smallrye-kafka.group.id") String group) {
        this.intake = intake;
        this.positions = positions;
        this.kafka = kafka;
        this.group = group;
    }

    @Incoming("events")
    @Blocking
    void events(ConsumerRecords<String, byte[]> chunk) {
        intake.accept(chunk);
        // Before the chunk is acknowledged: a crash in between repeats both, never skips one.
        positions.dealtWith(chunk.partitions().stream()
                .map(origin -> stretch(chunk.records(origin)))
                .toList());
    }

    private static Stretch stretch(List<ConsumerRecord<String, byte[]>> records) {
        var first = records.getFirst();
        var last = records.getLast();
        return new Stretch(
                first.topic(),
                first.partition(),
                first.offset(),
                last.offset() + 1,
                Instant.ofEpochMilli(Math.max(0, last.timestamp())));
    }

    @Override
    public Ends endsOf(Collection<String> topics) {
        // The acknowledged first: what is acknowledged after it was asked for only makes the answer more careful.
        var acknowledged = acknowledged();
        var wanted = answer(open().describeTopics(topics).allTopicNames()).values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        var ends = answer(open().listOffsets(wanted).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
        return new Ends(ends, acknowledged);
    }

    private Map<TopicPartition, Long> acknowledged() {
        var acknowledged = new HashMap<TopicPartition, Long>();
        answer(open().listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .forEach((partition, offset) -> {
                    if (offset != null) {
                        acknowledged.put(partition, offset.offset());
                    }
                });
        return acknowledged;
    }

    private static <T> T answer(KafkaFuture<T> question) {
        try {
            return question.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("the broker does not say where the topics end", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while asking where the topics end", e);
        }
    }

    private synchronized Admin open() {
        if (admin == null) {
            var settings = new HashMap<>(kafka);
            settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
            settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
            settings.put(AdminClientConfig.CLIENT_ID_CONFIG, group + "-ends");
            admin = Admin.create(settings);
        }
        return admin;
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }
}
