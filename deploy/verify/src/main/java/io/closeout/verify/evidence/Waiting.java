package io.closeout.verify.evidence;

import io.closeout.events.Access;
import io.closeout.events.Contract;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** Gives the services time to read what is in the topics and to publish what is in the outboxes, and no more. */
final class Waiting {

    private static final Duration PULSE = Duration.ofMillis(500);
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final Connections connections;
    private final Databases databases;
    private final Map<TopicPartition, Long> ends;

    Waiting(Connections connections, Databases databases, Map<TopicPartition, Long> ends) {
        this.connections = connections;
        this.databases = databases;
        this.ends = ends;
    }

    /** The progress at which nothing was left to do, or the last one before patience ran out. */
    Progress await() {
        var deadline = System.nanoTime() + connections.patience().toNanos();
        try (var admin = Admin.create(new HashMap<>(connections.kafka()))) {
            while (true) {
                var progress = look(admin);
                if (isIdle(progress) || System.nanoTime() > deadline) {
                    return progress;
                }
                LockSupport.parkNanos(PULSE.toNanos());
            }
        }
    }

    private static boolean isIdle(Progress progress) {
        return progress.isPublished()
                && Contract.topics().stream()
                        .allMatch(topic -> topic.readers().stream()
                                .filter(Connections.SERVICES::contains)
                                .filter(reader -> progress.hasRead(reader, topic.name()))
                                .allMatch(reader -> progress.lag(reader, topic.name()) == 0));
    }

    private Progress look(Admin admin) {
        var committed = new HashMap<String, Map<TopicPartition, Long>>();
        var unpublished = new HashMap<String, Long>();
        var oldest = new HashMap<String, Duration>();
        databases.renew();
        for (var service : Connections.SERVICES) {
            committed.put(service, committed(admin, service));
            databases.read(
                    service, """
                    select count(*), coalesce(extract(epoch from now() - min(inserted_at)) * 1000, 0)::bigint
                    from outbox where not %s""".formatted(RelayMark.of(databases, service).published()), row -> {
                        unpublished.put(service, row.getLong(1));
                        oldest.put(service, Duration.ofMillis(row.getLong(2)));
                    });
        }
        return new Progress(committed, unpublished, oldest, ends);
    }

    private static Map<TopicPartition, Long> committed(Admin admin, String service) {
        var group = Access.principalOf(service).groupPrefix();
        var offsets = new HashMap<TopicPartition, Long>();
        answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata(), group)
                .forEach((partition, offset) -> put(offsets, partition, offset));
        return offsets;
    }

    // The map of the client holds null for a partition without a commit.
    @SuppressWarnings("NullAway")
    private static void put(Map<TopicPartition, Long> offsets, TopicPartition partition, OffsetAndMetadata offset) {
        if (offset != null) {
            offsets.put(partition, offset.offset());
        }
    }

    private static <T> T answer(KafkaFuture<T> future, String group) {
        try {
            return future.get(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new UnreachableException("Kafka does not tell how far group %s is".formatted(group), e.getCause());
        } catch (java.util.concurrent.TimeoutException e) {
            throw new UnreachableException("Kafka does not tell how far group %s is".formatted(group), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreachableException("interrupted", e);
        }
    }
}
