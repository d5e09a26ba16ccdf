package io.closeout.verify.evidence;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/**
 * How far the work had come when the check stopped waiting for it.
 *
 * @param committed per service the offsets its consumer group has committed
 * @param listening per service the topics that its running processes listen to
 * @param unpublished per service how many outbox rows are not in a topic yet
 * @param oldest per service the age of the oldest of them
 * @param ends where each partition ended
 */
public record Progress(
        Map<String, Map<TopicPartition, Long>> committed,
        Map<String, Set<String>> listening,
        Map<String, Long> unpublished,
        Map<String, Duration> oldest,
        Map<TopicPartition, Long> ends) {

    /** Rows younger than this are on their way. */
    public static final Duration RELAY_AGE = Duration.ofSeconds(5);

    /** Records of the topic that the service's group has not read. */
    public long lag(String service, String topic) {
        var offsets = committed.getOrDefault(service, Map.of());
        return ends.entrySet().stream()
                .filter(end -> end.getKey().topic().equals(topic))
                .mapToLong(end -> Math.max(0, end.getValue() - offsets.getOrDefault(end.getKey(), 0L)))
                .sum();
    }

    /**
     * Whether a service reads a topic that the contract lets it read. One that has read others and never this one has
     * no use for it yet; of one that has read nothing at all, everything is expected.
     */
    public boolean takesPart(String service, String topic) {
        var offsets = committed.getOrDefault(service, Map.of());
        var listens = listening.getOrDefault(service, Set.of());
        if (offsets.isEmpty() && listens.isEmpty()) {
            return true;
        }
        return listens.contains(topic)
                || offsets.keySet().stream()
                        .anyMatch(partition -> partition.topic().equals(topic));
    }

    /** Whether its group has committed a position past this record. */
    public boolean isPast(String service, TopicPartition partition, long offset) {
        return committed.getOrDefault(service, Map.of()).getOrDefault(partition, 0L) > offset;
    }
}
