package io.closeout.reminder.inputs;

import java.util.Collection;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Says where topics end now, and up to where this service has acknowledged them. */
public interface TopicEnds {

    /**
     * @param end behind the last record of each partition
     * @param acknowledged behind the last record acknowledged; absent where nothing was
     */
    record Ends(Map<TopicPartition, Long> end, Map<TopicPartition, Long> acknowledged) {}

    /** @throws KafkaException when the broker does not answer in time */
    Ends endsOf(Collection<String> topics);
}
