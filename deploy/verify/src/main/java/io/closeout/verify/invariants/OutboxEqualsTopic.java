package io.closeout.verify.invariants;

import io.closeout.verify.evidence.Connections;
import io.closeout.verify.evidence.Evidence;
import io.closeout.verify.evidence.Marks;
import io.closeout.verify.evidence.Outcome;
import io.closeout.verify.report.Verdict;

/**
 * I2. A record without an outbox row that no reader let take effect is counted and not held against the topic: it was
 * put there by someone who may write past us, a topic cannot be cleansed of it, and I3 says who set it aside.
 */
final class OutboxEqualsTopic extends Invariant {

    OutboxEqualsTopic() {
        super("I2", "outbox = topic", "every published outbox row is in its topic, byte for byte, and nothing else is");
    }

    @Override
    void judge(Evidence evidence) {
        var events = evidence.events();
        for (var slot = events.next(0); slot >= 0; slot = events.next(slot + 1)) {
            judge(events.id(slot), events.marks(slot), verdict());
        }
    }

    private static void judge(Object id, long marks, Verdict verdict) {
        var topic = Marks.topic(marks).name();
        if (Marks.has(marks, Marks.DIFFERENT)) {
            verdict.violated(id, "differs between its outbox row and its records in " + topic);
        }
        if (Marks.has(marks, Marks.UNREADABLE)) {
            verdict.violated(id, "cannot be read with its schema in " + topic);
        }
        if (Marks.has(marks, Marks.IN_OUTBOX) && Marks.has(marks, Marks.IN_TOPIC)) {
            verdict.count("in both");
        } else if (Marks.has(marks, Marks.IN_OUTBOX)) {
            missing(id, marks, topic, verdict);
        } else if (Marks.has(marks, Marks.BEYOND_KEEPING)) {
            verdict.count("older than outbox rows are kept");
        } else {
            foreign(id, marks, topic, verdict);
        }
        if (Marks.has(marks, Marks.REPEATED)) {
            verdict.count("delivered more than once");
        }
    }

    private static void missing(Object id, long marks, String topic, Verdict verdict) {
        if (!Marks.has(marks, Marks.PUBLISHED)) {
            verdict.count("not published yet");
        } else if (Marks.topic(marks).compacted()) {
            verdict.count("compacted away");
        } else {
            verdict.violated(id, "is published according to the relay and is not in " + topic);
        }
    }

    private static void foreign(Object id, long marks, String topic, Verdict verdict) {
        var applied = false;
        var setAside = false;
        for (var reader = 0; reader < Connections.SERVICES.size(); reader++) {
            var outcome = Marks.outcome(marks, reader);
            applied |= outcome == Outcome.APPLIED;
            setAside |= outcome != Outcome.NONE;
        }
        if (setAside && !applied) {
            verdict.count("foreign, without effect");
        } else {
            verdict.violated(id, "is in %s and in no outbox".formatted(topic));
        }
    }
}
