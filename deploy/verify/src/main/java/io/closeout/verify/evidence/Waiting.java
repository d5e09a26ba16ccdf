package io.closeout.verify.evidence;

import io.closeout.events.Contract;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.TopicPartition;

/** Gives the services time to read what is in the topics and to publish what is in the outboxes, and no more. */
final class Waiting {

    private static final Duration PULSE = Duration.ofMillis(500);

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
        try (var groups = new Groups(connections.kafka())) {
            while (true) {
                var progress = look(groups);
                if (isDone(progress) || System.nanoTime() > deadline) {
                    return progress;
                }
                LockSupport.parkNanos(PULSE.toNanos());
            }
        }
    }

    private static boolean isDone(Progress progress) {
        return progress.unpublished().values().stream().allMatch(rows -> rows == 0)
                && Contract.topics().stream()
                        .allMatch(topic -> topic.readers().stream()
                                .filter(Connections.SERVICES::contains)
                                .filter(reader -> progress.takesPart(reader, topic.name()))
                                .allMatch(reader -> progress.lag(reader, topic.name()) == 0));
    }

    private Progress look(Groups groups) {
        var committed = new HashMap<String, Map<TopicPartition, Long>>();
        var listening = new HashMap<String, Set<String>>();
        var unpublished = new HashMap<String, Long>();
        var oldest = new HashMap<String, Duration>();
        databases.renew();
        for (var service : Connections.SERVICES) {
            committed.put(service, groups.committed(service));
            listening.put(service, groups.listensTo(service));
            databases.read(
                    service, """
                    select count(*), coalesce(extract(epoch from now() - min(inserted_at)) * 1000, 0)::bigint
                    from outbox where not %s""".formatted(RelayMark.of(databases, service).published()), row -> {
                        unpublished.put(service, row.getLong(1));
                        oldest.put(service, Duration.ofMillis(row.getLong(2)));
                    });
        }
        return new Progress(committed, listening, unpublished, oldest, ends);
    }
}
