package io.closeout.kit.inbox;

import io.closeout.kit.inbox.Arrival.Aggregate;
import io.closeout.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** The table of what was seen, and how far each aggregate has come; one statement per question and chunk. */
@ApplicationScoped
class InboxTable {

    private final Database database;

    InboxTable(Database database) {
        this.database = database;
    }

    /** Records the events as seen and gives back those that were not, in their order. */
    List<Arrival> record(List<Arrival> arrivals) {
        var firsts = new LinkedHashMap<UUID, Arrival>();
        arrivals.forEach(arrival -> firsts.putIfAbsent(arrival.id(), arrival));
        // Sorted, so that two consumers with the same events wait for each other instead of locking crosswise.
        var sorted = firsts.values().stream()
                .sorted(Comparator.comparing(Arrival::id))
                .toList();
        Set<UUID> fresh = database.with(connection -> insert(connection, sorted));
        return firsts.values().stream().filter(one -> fresh.contains(one.id())).toList();
    }

    private static Set<UUID> insert(Connection connection, List<Arrival> arrivals) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into inbox (event_id, topic, partition, "offset", outcome)
                select * from unnest(?::uuid[], ?::text[], ?::int[], ?::bigint[], ?::text[])
                on conflict do nothing returning event_id""")) {
            array(statement, 1, "uuid", column(arrivals, Arrival::id));
            array(statement, 2, "text", column(arrivals, one -> one.raw().topic()));
            array(statement, 3, "int", column(arrivals, one -> one.raw().partition()));
            array(statement, 4, "bigint", column(arrivals, one -> one.raw().offset()));
            array(statement, 5, "text", column(arrivals, InboxTable::outcome));
            var fresh = new HashSet<UUID>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    fresh.add(rows.getObject(1, UUID.class));
                }
            }
            return fresh;
        }
    }

    private static Object[] column(List<Arrival> arrivals, Function<Arrival, Object> value) {
        return arrivals.stream().map(value).toArray();
    }

    private static String outcome(Arrival arrival) {
        return arrival.delivered() == null ? "IGNORED" : "APPLIED";
    }

    Progress progress(List<Arrival> arrivals) {
        var aggregates =
                arrivals.stream().map(Arrival::aggregate).distinct().sorted().toList();
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("""
                    select a.topic, a.id, coalesce(p.version, 0),
                        exists (select from parked k where k.state = 'OPEN' and k.topic = a.topic and k.record_key = a.id)
                    from unnest(?::text[], ?::text[]) as a(topic, id)
                    left join inbox_position p on p.topic = a.topic and p.aggregateid = a.id""")) {
                keys(statement, aggregates);
                var versions = new HashMap<Aggregate, Long>();
                var waiting = new HashSet<Aggregate>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        var aggregate = new Aggregate(rows.getString(1), rows.getString(2));
                        versions.put(aggregate, rows.getLong(3));
                        if (rows.getBoolean(4)) {
                            waiting.add(aggregate);
                        }
                    }
                }
                return new Progress(versions, waiting);
            }
        });
    }

    void advance(Progress progress) {
        var advanced = progress.advanced();
        if (advanced.isEmpty()) {
            return;
        }
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into inbox_position as p (topic, aggregateid, version)
                    select * from unnest(?::text[], ?::text[], ?::bigint[])
                    on conflict (topic, aggregateid) do update set version = excluded.version
                    where p.version < excluded.version""")) {
                keys(statement, advanced.keySet());
                array(statement, 3, "bigint", advanced.values().toArray());
                statement.executeUpdate();
            }
        });
    }

    void markStale(Arrival arrival) {
        one("update inbox set outcome = 'STALE' where event_id = ?", arrival.id());
    }

    void forget(Arrival arrival) {
        // The rollback of one row: the event is parked instead, and its retry must find it unseen.
        one("select inbox_forget(?)", arrival.id());
    }

    private void one(String sql, UUID id) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                statement.setObject(1, id);
                statement.execute();
            }
        });
    }

    private static void keys(PreparedStatement statement, Collection<Aggregate> aggregates) throws SQLException {
        array(statement, 1, "text", aggregates.stream().map(Aggregate::topic).toArray());
        array(statement, 2, "text", aggregates.stream().map(Aggregate::id).toArray());
    }

    private static void array(PreparedStatement statement, int index, String type, Object[] values)
            throws SQLException {
        statement.setArray(index, statement.getConnection().createArrayOf(type, values));
    }
}
