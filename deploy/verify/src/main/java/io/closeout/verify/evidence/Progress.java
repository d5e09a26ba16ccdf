package io.closeout.verify.evidence;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * How far the work had come when the check stopped waiting for it.
 *
 * @param committed per service the offsets its consumer group has committed
 * @param unpublished per service how many outbox rows are not in a topic yet
 * @param oldest per service the age of the oldest of them
 * @param ends where each partition ended
 */
public record Progress(
        Map<String, Map<TopicPartition, Long>> committed,
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

    /** Whether its group has ever committed anything of the topic. */
    public boolean hasRead(String service, String topic) {
        return committed.getOrDefault(service, Map.of()).keySet().stream()
                .anyMatch(partition -> partition.topic().equals(topic));
    }

    /** Whether its group has committed a position past this record. */
    public boolean isPast(String service, TopicPartition partition, long offset) {
        return committed.getOrDefault(service, Map.of()).getOrDefault(partition, 0L) > offset;
    }

    /** Whether all published rows that are old enough are in their topics. */
    public boolean isPublished() {
        return oldest.values().stream().noneMatch(age -> age.compareTo(RELAY_AGE) >= 0);
    }
}
