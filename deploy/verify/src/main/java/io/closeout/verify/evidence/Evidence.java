package io.closeout.verify.evidence;

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
    private final long records;

    private Evidence(
            Connections connections,
            Databases databases,
            EventTable events,
            List<Stray> strays,
            InboxScan inboxes,
            Progress progress,
            long records) {
        this.connections = connections;
        this.databases = databases;
        this.events = events;
        this.strays = strays;
        this.parkedPlaces = inboxes.parkedPlaces();
        this.topicsRead = inboxes.topicsRead();
        this.progress = progress;
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
            var inboxes = new InboxScan(databases, events);
            for (var i = 0; i < Connections.SERVICES.size(); i++) {
                inboxes.read(i, Connections.SERVICES.get(i));
            }
            return new Evidence(connections, databases, events, reader.strays(), inboxes, progress, records);
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

    /**
     * Whether a service reads a topic that the contract lets it read. One that works and has never touched the topic
     * has no use for it yet.
     */
    public boolean takesPart(String service, String topic) {
        if (progress.hasRead(service, topic) || topicsRead.contains(service + "/" + topic)) {
            return true;
        }
        var hasReadAnything =
                !progress.committed().getOrDefault(service, Map.of()).isEmpty();
        return !hasReadAnything;
    }

    /** Whether nothing was under way: all published, all read. */
    public boolean isIdle() {
        return progress.unpublished().values().stream().allMatch(rows -> rows == 0)
                && progress.ends().keySet().stream()
                        .map(partition -> partition.topic())
                        .distinct()
                        .allMatch(topic -> Connections.SERVICES.stream()
                                .filter(service -> progress.hasRead(service, topic))
                                .allMatch(service -> progress.lag(service, topic) == 0));
    }
}
