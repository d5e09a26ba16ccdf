package io.closeout.verify.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what a service says it did with each event. */
final class InboxScan {

    private final Databases databases;
    private final EventTable events;
    private final Map<String, Outcome> parkedPlaces = new HashMap<>();
    private final Set<String> topicsRead = new HashSet<>();

    InboxScan(Databases databases, EventTable events) {
        this.databases = databases;
        this.events = events;
    }

    /** Decisions about parked records by {@code <service>/<place>}. */
    Map<String, Outcome> parkedPlaces() {
        return parkedPlaces;
    }

    /** {@code <service>/<topic>} for which the service has any row. */
    Set<String> topicsRead() {
        return topicsRead;
    }

    void read(int reader, String service) {
        databases.read(service, """
                select event_id, topic, partition, "offset", state,
                    decided_by is not null and decided_why is not null as named
                from parked where state <> 'APPLIED'""", row -> parked(reader, service, row));
        databases.read(service, "select event_id, topic, outcome from inbox", row -> taken(reader, service, row));
    }

    private void parked(int reader, String service, ResultSet row) throws SQLException {
        var outcome = !row.getString("state").equals("DISCARDED")
                ? Outcome.PARKED
                : row.getBoolean("named") ? Outcome.DISCARDED : Outcome.NAMELESS;
        var topic = row.getString("topic");
        topicsRead.add(service + "/" + topic);
        parkedPlaces.put(
                "%s/%s-%d@%d".formatted(service, topic, row.getInt("partition"), row.getLong("offset")), outcome);
        note(reader, row.getObject("event_id", UUID.class), topic, outcome);
    }

    private void taken(int reader, String service, ResultSet row) throws SQLException {
        var topic = row.getString("topic");
        topicsRead.add(service + "/" + topic);
        var outcome = Outcome.valueOf(row.getString("outcome"));
        var id = row.getObject("event_id", UUID.class);
        if (outcome != Outcome.DISCARDED) {
            note(reader, id, topic, outcome);
        } else if (outcomeOf(reader, id) == Outcome.NONE) {
            // Whoever discards leaves a parked row with the name; without one nobody answers for it.
            note(reader, id, topic, Outcome.NAMELESS);
        }
    }

    private Outcome outcomeOf(int reader, UUID id) {
        var slot = events.find(id);
        return slot < 0 ? Outcome.NONE : Marks.outcome(events.marks(slot), reader);
    }

    private void note(int reader, @Nullable UUID id, String topic, Outcome outcome) {
        var slot = id == null ? -1 : events.find(id);
        if (slot >= 0 && Marks.topic(events.marks(slot)).name().equals(topic)) {
            events.setMarks(slot, Marks.withOutcome(events.marks(slot), reader, outcome));
        }
    }
}
