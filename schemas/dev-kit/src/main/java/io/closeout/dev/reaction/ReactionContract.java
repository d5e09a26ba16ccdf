package io.closeout.dev.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/**
 * What holds for every reaction, whatever it does. A test of a reaction implements this with an event that takes
 * effect, the intake, and a snapshot of what the reaction may change.
 */
public interface ReactionContract {

    /** A new event, with everything it needs already in place, that changes something when it takes effect. */
    Recorded event();

    /** Hands records to the real intake: {@code intake.accept(chunk)}. */
    void deliver(List<ConsumerRecord<String, byte[]>> chunk);

    /**
     * All rows the reaction may write for {@code event}, outbox included, comparable with {@code equals}; without ids
     * and times that differ between runs.
     */
    Object effectsOf(Recorded event);

    @Test
    default void takesEffect() {
        var event = event();
        var before = effectsOf(event);

        deliver(List.of(event.asKafkaRecord()));

        assertThat(effectsOf(event)).isNotEqualTo(before);
    }

    @Test
    default void aSecondDeliveryChangesNothing() {
        var event = event();
        deliver(List.of(event.asKafkaRecord()));
        var once = effectsOf(event);

        deliver(List.of(event.asKafkaRecord()));

        assertThat(effectsOf(event)).isEqualTo(once);
    }

    @Test
    default void aChunkThatRepeatsTheEventIsLikeOne() {
        var alone = event();
        deliver(List.of(alone.asKafkaRecord()));
        var repeated = event();

        deliver(List.of(repeated.asKafkaRecord(), repeated.asKafkaRecord(), repeated.asKafkaRecord()));

        assertThat(countOf(effectsOf(repeated))).isEqualTo(countOf(effectsOf(alone)));
    }

    @Test
    default void garbageBesideItDoesNotStopIt() {
        var event = event();
        var before = effectsOf(event);
        var garbage = new ConsumerRecord<>(
                event.asKafkaRecord().topic(), 0, event.asKafkaRecord().offset(), "garbage", new byte[] {9, 9, 9});

        deliver(List.of(garbage, event.asKafkaRecord()));

        assertThat(effectsOf(event)).isNotEqualTo(before);
    }

    private static int countOf(Object effects) {
        return effects instanceof java.util.Collection<?> rows ? rows.size() : 1;
    }
}
