package io.closeout.kit.inbox;

import io.closeout.kit.inbox.Arrival.Aggregate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How far each aggregate of a chunk has come, moving on as its events are judged in order. */
final class Progress {

    /** What an event's version says of it. */
    enum Verdict {
        /** Next in order, or from a topic that may have holes. */
        DUE,
        /** Already overtaken. */
        STALE,
        /** Its predecessor is not applied yet. */
        EARLY
    }

    private final Map<Aggregate, Long> versions;
    private final Map<Aggregate, Long> advanced = new TreeMap<>();
    private final Set<Aggregate> waiting;

    Progress(Map<Aggregate, Long> versions, Set<Aggregate> waiting) {
        this.versions = versions;
        this.waiting = waiting;
    }

    Verdict judge(Arrival arrival) {
        var expected = expected(arrival);
        if (arrival.version() < expected) {
            return Verdict.STALE;
        }
        if (arrival.version() > expected && !arrival.mayHaveHoles()) {
            // Its predecessor may come later in this very chunk.
            waiting.add(arrival.aggregate());
            return Verdict.EARLY;
        }
        versions.put(arrival.aggregate(), arrival.version());
        advanced.put(arrival.aggregate(), arrival.version());
        return Verdict.DUE;
    }

    long expected(Arrival arrival) {
        return versions.getOrDefault(arrival.aggregate(), 0L) + 1;
    }

    /** The new positions, sorted, so that chunks lock rows in one order. */
    Map<Aggregate, Long> advanced() {
        return advanced;
    }

    /** Aggregates with parked events that this chunk may have released. */
    Set<Aggregate> waiting() {
        return waiting;
    }
}
