package io.closeout.verification.history;

import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was learnt, kept per operations, country and month. New observations are rows of their own, so that nobody who
 * approves waits for anybody; once they are a day old whoever reads many of them folds them into the month's sketch,
 * one at a time.
 */
@ApplicationScoped
class PeerSketches {

    private static final int MOST_FOLDED_AT_ONCE = 5_000;

    private final Database database;
    private final Tenants tenants;

    PeerSketches(Database database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /**
     * All that was learnt for each key in the year that ends with its month.
     *
     * @param sketch of what is folded and what is not
     * @param due how many observations are old enough to be folded
     */
    record Learnt(PeerSketch sketch, int due) {}

    List<Learnt> of(List<PeerKey> keys, Instant foldBefore) {
        return database.with(connection -> {
            var sketches = new ArrayList<PeerSketch>();
            keys.forEach(key -> sketches.add(PeerSketch.empty()));
            var due = new int[keys.size()];
            readSketches(connection, keys, sketches);
            readFresh(connection, keys, foldBefore, sketches, due);
            var learnt = new ArrayList<Learnt>();
            for (var i = 0; i < due.length; i++) {
                learnt.add(new Learnt(sketches.get(i), due[i]));
            }
            return learnt;
        });
    }

    private static void readSketches(Connection connection, List<PeerKey> keys, List<PeerSketch> sketches)
            throws SQLException {
        try (var statement = connection.prepareStatement("""
                select key.place, one.sketch
                from unnest(?::text[], ?::text[], ?::date[]) with ordinality as key (operations, country, month, place)
                join peer_sketch one on one.operations = key.operations and one.country = key.country
                    and one.month <= key.month and one.month > key.month - interval '1 year'
                order by key.place, one.month""")) {
            fill(statement, 1, keys);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    sketches.get(rows.getInt(1) - 1).learn(PeerSketch.read(rows.getBytes(2)));
                }
            }
        }
    }

    private static void readFresh(
            Connection connection, List<PeerKey> keys, Instant foldBefore, List<PeerSketch> sketches, int[] due)
            throws SQLException {
        try (var statement = connection.prepareStatement("""
                select key.place, one.seconds, one.learnt_at < ?::timestamptz
                from unnest(?::text[], ?::text[], ?::date[]) with ordinality as key (operations, country, month, place)
                join peer_observation one on one.operations = key.operations and one.country = key.country
                    and one.month <= key.month and one.month > key.month - interval '1 year' and not one.folded
                order by key.place, one.learnt_at, one.case_id""")) {
            statement.setString(1, foldBefore.toString());
            fill(statement, 2, keys);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var place = rows.getInt(1) - 1;
                    sketches.get(place).learn(rows.getLong(2));
                    due[place] += rows.getBoolean(3) ? 1 : 0;
                }
            }
        }
    }

    private static void fill(PreparedStatement statement, int from, List<PeerKey> keys) throws SQLException {
        SqlArrays.set(statement, from, "text", keys, PeerKey::operations);
        SqlArrays.set(statement, from + 1, "text", keys, PeerKey::country);
        SqlArrays.set(statement, from + 2, "date", keys, key -> key.month().toString());
    }

    /** Unless somebody else is at it. Each observation is folded once, with the change of its sketch in one commit. */
    void fold(PeerKey key, Instant foldBefore) {
        database.run(connection -> {
            if (isAlone(connection, key)) {
                var byMonth = take(connection, key, foldBefore);
                for (var month : byMonth.entrySet()) {
                    add(connection, key.in(month.getKey()), month.getValue());
                }
            }
        });
    }

    private boolean isAlone(Connection connection, PeerKey key) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")) {
            statement.setString(
                    1, "peer_sketch %s %s %s".formatted(tenants.current(), key.country(), key.operations()));
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private static Map<LocalDate, PeerSketch> take(Connection connection, PeerKey key, Instant foldBefore)
            throws SQLException {
        try (var statement = connection.prepareStatement("""
                with due as (
                    select case_id from peer_observation
                    where operations = ? and country = ? and learnt_at < ?::timestamptz and not folded
                    order by learnt_at limit ? for update skip locked)
                update peer_observation one set folded = true from due where one.case_id = due.case_id
                returning one.month, one.seconds""")) {
            statement.setString(1, key.operations());
            statement.setString(2, key.country());
            statement.setString(3, foldBefore.toString());
            statement.setInt(4, MOST_FOLDED_AT_ONCE);
            var byMonth = new TreeMap<LocalDate, PeerSketch>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    byMonth.computeIfAbsent(rows.getObject(1, LocalDate.class), month -> PeerSketch.empty())
                            .learn(rows.getLong(2));
                }
            }
            return byMonth;
        }
    }

    private void add(Connection connection, PeerKey key, PeerSketch more) throws SQLException {
        find(connection, key).ifPresent(more::learn);
        try (var statement = connection.prepareStatement("""
                insert into peer_sketch (tenant_id, operations, country, month, sketch) values (?, ?, ?, ?::date, ?)
                on conflict (tenant_id, operations, country, month) do update set sketch = excluded.sketch""")) {
            statement.setString(1, tenants.current());
            statement.setString(2, key.operations());
            statement.setString(3, key.country());
            statement.setString(4, key.month().toString());
            statement.setBytes(5, more.bytes());
            statement.executeUpdate();
        }
    }

    private static Optional<PeerSketch> find(Connection connection, PeerKey key) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select sketch from peer_sketch where operations = ? and country = ? and month = ?::date")) {
            statement.setString(1, key.operations());
            statement.setString(2, key.country());
            statement.setString(3, key.month().toString());
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(PeerSketch.read(row.getBytes(1))) : Optional.empty();
            }
        }
    }
}
