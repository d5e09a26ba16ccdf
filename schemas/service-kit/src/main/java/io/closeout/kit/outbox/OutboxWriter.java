package io.closeout.kit.outbox;

import io.closeout.events.Wire;
import io.closeout.events.common.EventMeta;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the events of a transaction with two statements, however many they are: one takes their versions, in sorted
 * order so that two transactions never wait for each other crosswise, and one inserts the rows.
 */
@ApplicationScoped
class OutboxWriter {

    private static final int LARGEST_EVENT = 900_000;

    private final Database database;
    private final Tenants tenants;
    private final Ids ids;
    private final Clock clock;
    private final Wire wire;

    OutboxWriter(Database database, Tenants tenants, Ids ids, Clock clock, Wire wire) {
        this.database = database;
        this.tenants = tenants;
        this.ids = ids;
        this.clock = clock;
        this.wire = wire;
    }

    /** @return the transaction that wrote them, as PostgreSQL's {@code xid8} */
    long write(List<Pending> pending) {
        return database.with(connection -> {
            var next = firstVersions(connection, pending);
            var rows = new OutboxRows(connection, pending.size());
            var recordedAt = clock.instant();
            for (var one : pending) {
                var version = next.merge(Aggregate.of(one), 1L, Long::sum) - 1;
                var meta = meta(one, version, recordedAt);
                one.event().put(0, meta);
                rows.add(one, meta, bytes(one));
            }
            return rows.insert();
        });
    }

    // A record the broker will never take would stop everything behind it, so its writer hears of it instead.
    private byte[] bytes(Pending one) {
        var bytes = wire.encode(one.event());
        if (bytes.length > LARGEST_EVENT) {
            throw new IllegalStateException("%s of %s has %d bytes, more than the %d a topic takes"
                    .formatted(one.type().name(), one.aggregateId(), bytes.length, LARGEST_EVENT));
        }
        return bytes;
    }

    private EventMeta meta(Pending one, long version, Instant recordedAt) {
        return EventMeta.newBuilder()
                .setEventId(ids.next())
                .setOccurredAt(one.occurredAt())
                .setRecordedAt(recordedAt)
                .setTenantId(tenants.current())
                .setAggregateId(one.aggregateId())
                .setAggregateVersion(version)
                .setCorrelationId(one.cause().correlationId())
                .setCausationId(one.cause().causationId())
                .setActor(one.cause().actor())
                .build();
    }

    private static Map<Aggregate, Long> firstVersions(Connection connection, List<Pending> pending)
            throws SQLException {
        var counts = new TreeMap<Aggregate, Long>();
        pending.forEach(one -> counts.merge(Aggregate.of(one), 1L, Long::sum));
        var topics = counts.keySet().stream().map(Aggregate::topic).toArray();
        var aggregates = counts.keySet().stream().map(Aggregate::id).toArray();
        try (var statement = connection.prepareStatement("""
                insert into outbox_version as v (topic, aggregateid, version)
                select * from unnest(?::text[], ?::text[], ?::bigint[])
                on conflict (topic, aggregateid) do update set version = v.version + excluded.version
                returning topic, aggregateid, version""")) {
            statement.setArray(1, connection.createArrayOf("text", topics));
            statement.setArray(2, connection.createArrayOf("text", aggregates));
            statement.setArray(
                    3, connection.createArrayOf("bigint", counts.values().toArray()));
            var first = new HashMap<Aggregate, Long>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var aggregate = new Aggregate(rows.getString(1), rows.getString(2));
                    first.put(aggregate, rows.getLong(3) - counts.getOrDefault(aggregate, 0L) + 1);
                }
            }
            return first;
        }
    }

    private record Aggregate(String topic, String id) implements Comparable<Aggregate> {

        static Aggregate of(Pending one) {
            return new Aggregate(one.type().topic().name(), one.aggregateId());
        }

        @Override
        public int compareTo(Aggregate other) {
            var byTopic = topic.compareTo(other.topic);
            return byTopic != 0 ? byTopic : id.compareTo(other.id);
        }
    }
}
