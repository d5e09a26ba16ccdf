package io.closeout.verify.evidence;

import io.closeout.events.Access;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** How far the services' consumer groups are, and what their members listen to. */
final class Groups implements AutoCloseable {

    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final Admin admin;

    Groups(Map<String, String> kafka) {
        this.admin = Admin.create(new HashMap<>(kafka));
    }

    /** The offsets that the group of a service has committed. */
    Map<TopicPartition, Long> committed(String service) {
        var group = groupOf(service);
        var offsets = new HashMap<TopicPartition, Long>();
        answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata(), Map.of())
                .forEach((partition, offset) -> put(offsets, partition, offset));
        return offsets;
    }

    /** The topics that running members of the group of a service are assigned to; none while it does not run. */
    Set<String> listensTo(String service) {
        var group = groupOf(service);
        var described = answer(admin.describeConsumerGroups(List.of(group)).all(), Map.of());
        var topics = new HashSet<String>();
        described.values().stream()
                .flatMap(one -> one.members().stream())
                .flatMap(member -> member.assignment().topicPartitions().stream())
                .forEach(partition -> topics.add(partition.topic()));
        return topics;
    }

    @Override
    public void close() {
        admin.close();
    }

    private static String groupOf(String service) {
        return Access.principalOf(service).groupPrefix();
    }

    // The map of the client holds null for a partition without a commit.
    @SuppressWarnings("NullAway")
    private static void put(Map<TopicPartition, Long> offsets, TopicPartition partition, OffsetAndMetadata offset) {
        if (offset != null) {
            offsets.put(partition, offset.offset());
        }
    }

    private static <T> T answer(KafkaFuture<T> future, T withoutGroup) {
        try {
            return future.get(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return withoutGroup;
            }
            throw new UnreachableException("Kafka does not tell how far the groups are", e.getCause());
        } catch (TimeoutException e) {
            throw new UnreachableException("Kafka does not tell how far the groups are", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreachableException("interrupted", e);
        }
    }
}
