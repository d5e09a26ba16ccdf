package io.closeout.reminder.dunning;

import io.closeout.events.reminder.SuppressionReason;
import io.closeout.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The work list: the next level of each invoice and when to look at it. Late is fine, twice is impossible. */
@ApplicationScoped
class DueLevels {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final int MOST_DOUBLINGS = 7;

    /** @param holds how often it was held already */
    record Due(UUID invoiceId, int level, int holds) {}

    /** When to look at a level of an invoice. */
    record Wake(UUID invoiceId, int level, UUID payerId, Instant at) {}

    /** A level that was looked at and may not go out yet. */
    record Held(Due due, SuppressionReason reason) {

        Timestamp lookAgainAfter(Instant now) {
            var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(due.holds(), MOST_DOUBLINGS));
            return Timestamp.from(now.plus(pause));
        }
    }

    private final Database database;

    DueLevels(Database database) {
        this.database = database;
    }

    /** A level that is on the list already stays as it is. */
    void watch(String tenant, Collection<Wake> wakes) {
        if (wakes.isEmpty()) {
            return;
        }
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into due_level (invoice_id, level, tenant_id, payer_id, wake_at)
                    select invoice_id, level, ?, payer_id, wake_at
                    from unnest(?::uuid[], ?::int[], ?::uuid[], ?::timestamptz[])
                        as w(invoice_id, level, payer_id, wake_at)
                    on conflict do nothing""")) {
                statement.setString(1, tenant);
                array(statement, 2, "uuid", wakes.stream().map(Wake::invoiceId));
                array(statement, 3, "int", wakes.stream().map(Wake::level));
                array(statement, 4, "uuid", wakes.stream().map(Wake::payerId));
                array(statement, 5, "timestamptz", wakes.stream().map(wake -> Timestamp.from(wake.at())));
                statement.executeUpdate();
            }
        });
    }

    /** The tenants that have something to look at, the longest waiting first. */
    List<String> tenantsAwake(Instant now) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(
                    "select tenant_id from due_level where wake_at <= ? group by tenant_id order by min(wake_at)")) {
                statement.setTimestamp(1, Timestamp.from(now));
                var tenants = new ArrayList<String>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        tenants.add(rows.getString(1));
                    }
                }
                return tenants;
            }
        });
    }

    /** Takes some for this transaction; another process takes others. */
    List<Due> take(String tenant, Instant now, int limit) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("""
                    select invoice_id, level, holds from due_level where tenant_id = ? and wake_at <= ?
                    order by wake_at, invoice_id limit ? for update skip locked""")) {
                statement.setString(1, tenant);
                statement.setTimestamp(2, Timestamp.from(now));
                statement.setInt(3, limit);
                try (var rows = statement.executeQuery()) {
                    return due(rows);
                }
            }
        });
    }

    private static List<Due> due(ResultSet rows) throws SQLException {
        var due = new ArrayList<Due>();
        while (rows.next()) {
            due.add(new Due(rows.getObject(1, UUID.class), rows.getInt(2), rows.getInt(3)));
        }
        return due;
    }

    void sleep(Collection<Wake> wakes) {
        if (wakes.isEmpty()) {
            return;
        }
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    update due_level d set wake_at = w.wake_at, holds = 0, hold_reason = null
                    from unnest(?::uuid[], ?::int[], ?::timestamptz[]) as w(invoice_id, level, wake_at)
                    where d.invoice_id = w.invoice_id and d.level = w.level""")) {
                array(statement, 1, "uuid", wakes.stream().map(Wake::invoiceId));
                array(statement, 2, "int", wakes.stream().map(Wake::level));
                array(statement, 3, "timestamptz", wakes.stream().map(wake -> Timestamp.from(wake.at())));
                statement.executeUpdate();
            }
        });
    }

    /** Looked at again after a pause that grows. */
    void hold(Collection<Held> held, Instant now) {
        if (held.isEmpty()) {
            return;
        }
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    update due_level d set wake_at = w.wake_at, holds = d.holds + 1, hold_reason = w.reason
                    from unnest(?::uuid[], ?::int[], ?::timestamptz[], ?::text[])
                        as w(invoice_id, level, wake_at, reason)
                    where d.invoice_id = w.invoice_id and d.level = w.level""")) {
                array(statement, 1, "uuid", held.stream().map(one -> one.due().invoiceId()));
                array(statement, 2, "int", held.stream().map(one -> one.due().level()));
                array(statement, 3, "timestamptz", held.stream().map(one -> one.lookAgainAfter(now)));
                array(
                        statement,
                        4,
                        "text",
                        held.stream().map(one -> one.reason().name()));
                statement.executeUpdate();
            }
        });
    }

    /** Levels that wait for the answer to a dispute are looked at with the next round. */
    void wakeHeldByDispute(Collection<UUID> invoiceIds) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    update due_level set wake_at = 'epoch', holds = 0, hold_reason = null
                    where invoice_id = any(?::uuid[]) and hold_reason = ?""")) {
                array(statement, 1, "uuid", invoiceIds.stream());
                statement.setString(2, SuppressionReason.DISPUTED.name());
                statement.executeUpdate();
            }
        });
    }

    /** All that is awake is held for one reason, and stays awake. */
    void allHeld(Instant now, SuppressionReason reason) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("update due_level set hold_reason = ?"
                    + " where wake_at <= ? and hold_reason is distinct from ?")) {
                statement.setString(1, reason.name());
                statement.setTimestamp(2, Timestamp.from(now));
                statement.setString(3, reason.name());
                statement.executeUpdate();
            }
        });
    }

    void done(Collection<Due> done) {
        if (done.isEmpty()) {
            return;
        }
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    delete from due_level d using unnest(?::uuid[], ?::int[]) as w(invoice_id, level)
                    where d.invoice_id = w.invoice_id and d.level = w.level""")) {
                array(statement, 1, "uuid", done.stream().map(Due::invoiceId));
                array(statement, 2, "int", done.stream().map(Due::level));
                statement.executeUpdate();
            }
        });
    }

    private static void array(PreparedStatement statement, int index, String type, Stream<?> values)
            throws SQLException {
        statement.setArray(index, statement.getConnection().createArrayOf(type, values.toArray()));
    }
}
