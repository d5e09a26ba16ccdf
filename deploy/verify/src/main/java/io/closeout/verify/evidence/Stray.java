package io.closeout.verify.evidence;

import io.closeout.events.Topic;

/** A record that states no id, known by its place alone. */
public record Stray(Topic topic, int partition, long offset) {

    @Override
    public String toString() {
        return "%s-%d@%d".formatted(topic.name(), partition, offset);
    }
}
