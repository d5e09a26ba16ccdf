package io.closeout.verify.evidence;

import io.closeout.events.Contract;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything read once, in an order that makes a busy system look consistent: first how far relays were, then where
 * topics end, then the outboxes, which therefore hold a row for every record; then the topics; and the inboxes last,
 * after the readers had time to come as far.
 */
public final class Evidence {

    private final Connections connections;
    private final Databases databases;
    private final EventTable events;
    private final List<Stray> strays;
    private final Map<String, Outcome> parkedPlaces;
    private final Set<String> topicsRead;
    private final Progress progress;
    private final boolean idle;
    private final long records;

    private Evidence(
            Connections connections,
            Databases databases,
            EventTable events,
            List<Stray> strays,
            InboxScan inboxes,
            Progress progress,
            boolean idle,
            long records) {
        this.connections = connections;
        this.databases = databases;
        this.events = events;
        this.strays = strays;
        this.parkedPlaces = inboxes.parkedPlaces();
        this.topicsRead = inboxes.topicsRead();
        this.progress = progress;
        this.idle = idle;
        this.records = records;
    }

    /** @throws UnreachableException if something cannot be read */
    public static Evidence gather(Connections connections, Databases databases, List<RecordListener> listeners) {
        var marks = new HashMap<String, RelayMark>();
        Connections.SERVICES.forEach(service -> marks.put(service, RelayMark.of(databases, service)));
        databases.renew();
        var keptSince = InstantSource.system().instant().minus(Duration.ofDays(connections.keepDays()));
        var events = new EventTable();
        try (var topics = new TopicScan(connections.kafka())) {
            var outboxes = new OutboxScan(databases, events);
            marks.forEach(outboxes::read);
            var reader = new TopicReader(events, keptSince, listeners);
            var records = topics.read(reader);
            var progress = new Waiting(connections, databases, topics.ends()).await();
            databases.renew();
            var idle = isStill(connections, databases, topics);
            var inboxes = new InboxScan(databases, events);
            for (var i = 0; i < Connections.SERVICES.size(); i++) {
                inboxes.read(i, Connections.SERVICES.get(i));
            }
            return new Evidence(connections, databases, events, reader.strays(), inboxes, progress, idle, records);
        }
    }

    public Connections connections() {
        return connections;
    }

    public Databases databases() {
        return databases;
    }

    public EventTable events() {
        return events;
    }

    /** Records that state no id. */
    public List<Stray> strays() {
        return strays;
    }

    public Progress progress() {
        return progress;
    }

    /** How many records the topics had. */
    public long records() {
        return records;
    }

    /** What a service decided about the parked record of this place. */
    public Outcome outcomeAt(String service, String place) {
        return parkedPlaces.getOrDefault(service + "/" + place, Outcome.NONE);
    }

    /** Whether a service reads a topic that the contract lets it read. */
    public boolean takesPart(String service, String topic) {
        return progress.takesPart(service, topic) || topicsRead.contains(service + "/" + topic);
    }

    /** Whether nothing was under way: all published, all read, and nothing has happened since the topics were read. */
    public boolean isIdle() {
        return idle && isHealed();
    }

    /** Whether all that was there when the topics were read has been published and read. */
    public boolean isHealed() {
        return progress.unpublished().values().stream().allMatch(rows -> rows == 0)
                && Contract.topics().stream()
                        .allMatch(topic -> topic.readers().stream()
                                .filter(Connections.SERVICES::contains)
                                .filter(service -> takesPart(service, topic.name()))
                                .allMatch(service -> progress.lag(service, topic.name()) == 0));
    }

    /** Opens the snapshots that the rest is read from, and sees whether they belong to what the topics told. */
    private static boolean isStill(Connections connections, Databases snapshots, TopicScan topics) {
        try (var now = new Databases(connections)) {
            return Connections.SERVICES.stream()
                            .map(service -> lastRow(snapshots, service))
                            .toList()
                            .equals(Connections.SERVICES.stream()
                                    .map(service -> lastRow(now, service))
                                    .toList())
                    && topics.isStill();
        }
    }

    private static long lastRow(Databases databases, String service) {
        var last = new long[1];
        databases.read(service, "select coalesce(max(seq), 0) from outbox", row -> last[0] = row.getLong(1));
        return last[0];
    }
}
