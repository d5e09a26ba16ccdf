package io.closeout.verify.invariants;

import io.closeout.events.Kind;
import io.closeout.verify.evidence.Connections;
import io.closeout.verify.evidence.EventTable;
import io.closeout.verify.evidence.Evidence;
import io.closeout.verify.evidence.Marks;
import io.closeout.verify.evidence.Outcome;
import io.closeout.verify.evidence.Stray;
import io.closeout.verify.report.Verdict;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.TopicPartition;

/** I3. Which service reads which topic is what the contract says. */
final class EveryEventTaken extends Invariant {

    private final Set<String> absent = new TreeSet<>();

    EveryEventTaken() {
        super(
                "I3",
                "every event taken",
                "each event is in each reader's inbox, parked, or discarded with a name and a reason");
    }

    @Override
    void judge(Evidence evidence) {
        var events = evidence.events();
        for (var slot = events.next(0); slot >= 0; slot = events.next(slot + 1)) {
            var marks = events.marks(slot);
            if (Marks.has(marks, Marks.IN_TOPIC) && Marks.topic(marks).kind() != Kind.PARKED) {
                event(evidence, events, slot);
            }
        }
        evidence.strays().forEach(stray -> stray(evidence, stray));
        if (!absent.isEmpty()) {
            verdict().remark("named by the contract, but has never read it: " + String.join(", ", absent));
        }
    }

    private void event(Evidence evidence, EventTable events, int slot) {
        var marks = events.marks(slot);
        var topic = Marks.topic(marks);
        for (var reader = 0; reader < Connections.SERVICES.size(); reader++) {
            var service = Connections.SERVICES.get(reader);
            if (topic.readers().contains(service) && takesPart(evidence, service, topic.name())) {
                var partition = new TopicPartition(topic.name(), events.partition(slot));
                var isPast = evidence.progress().isPast(service, partition, events.offset(slot));
                var what = new Taken(events.id(slot), service, topic.name(), isPast);
                what.judge(Marks.outcome(marks, reader), verdict());
            }
        }
    }

    private void stray(Evidence evidence, Stray stray) {
        for (var service : Connections.SERVICES) {
            var topic = stray.topic();
            if (topic.readers().contains(service) && takesPart(evidence, service, topic.name())) {
                var partition = new TopicPartition(topic.name(), stray.partition());
                var isPast = evidence.progress().isPast(service, partition, stray.offset());
                var what = new Taken(stray, service, topic.name(), isPast);
                what.judge(evidence.outcomeAt(service, stray.toString()), verdict());
            }
        }
    }

    private boolean takesPart(Evidence evidence, String service, String topic) {
        var takesPart = evidence.takesPart(service, topic);
        if (!takesPart) {
            absent.add(service + " ← " + topic);
        }
        return takesPart;
    }

    /** One event as one reader took it. */
    private record Taken(Object subject, String reader, String topic, boolean isPast) {

        void judge(Outcome outcome, Verdict verdict) {
            switch (outcome) {
                case NONE -> missing(verdict);
                case NAMELESS ->
                    verdict.violated(subject, "was discarded by %s without a name and a reason".formatted(reader));
                default -> verdict.count(outcome.name().toLowerCase(Locale.ROOT));
            }
        }

        private void missing(Verdict verdict) {
            if (isPast) {
                verdict.violated(subject, "of %s was passed over by %s".formatted(topic, reader));
            } else {
                verdict.count("not read yet (see I14)");
            }
        }
    }
}
