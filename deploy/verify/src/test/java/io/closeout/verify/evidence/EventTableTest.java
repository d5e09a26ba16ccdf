package io.closeout.verify.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.events.Contract;
import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventTableTest {

    private final EventTable events = new EventTable();

    @Test
    void keepsEverythingWhenItGrows() {
        for (var i = 0; i < 100_000; i++) {
            var slot = events.claim(new UUID(i, i * 7919L));
            events.setDigest(slot, i);
            events.setPlace(slot, i % 12, i);
            events.mark(slot, Marks.IN_TOPIC);
        }

        var found = new HashSet<UUID>();
        for (var slot = events.next(0); slot >= 0; slot = events.next(slot + 1)) {
            found.add(events.id(slot));
            assertThat(events.digest(slot)).isEqualTo(events.offset(slot));
            assertThat(events.partition(slot)).isEqualTo((int) (events.offset(slot) % 12));
        }
        assertThat(found).hasSize(100_000);
    }

    @Test
    void knowsWhatItHasNotSeen() {
        events.claim(new UUID(0, 1));

        assertThat(events.find(new UUID(1, 0))).isNegative();
    }

    @Test
    void remembersTopicAndReadersApart() {
        var topic = Contract.topics().getLast();
        var marks = Marks.ofTopic(topic) | Marks.REPEATED;

        for (var reader = 0; reader < Connections.SERVICES.size(); reader++) {
            marks = Marks.withOutcome(marks, reader, Outcome.APPLIED);
            marks = Marks.withOutcome(marks, reader, Outcome.values()[reader + 1]);
        }

        assertThat(Marks.topic(marks)).isEqualTo(topic);
        assertThat(Marks.has(marks, Marks.REPEATED)).isTrue();
        assertThat(Marks.outcome(marks, 3)).isEqualTo(Outcome.DISCARDED);
        assertThat(Marks.outcome(marks, 0)).isEqualTo(Outcome.APPLIED);
    }
}
