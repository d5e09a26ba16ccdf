package io.closeout.kit.due;

import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table of work, on the connection of the current transaction. Whoever took a row loses it when somebody
 * asks for the same work again in the meantime: then its verdict does not count, and the row stays.
 */
public final class DueRows<K> {

    private final DueTable<K> table;
    private final DueSql sql;
    private final Database database;
    private final Tenants tenants;
    private final Clock clock;

    DueRows(DueTable<K> table, Database database, Tenants tenants, Clock clock) {
        this.table = table;
        this.sql = new DueSql(table);
        this.database = database;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** @param oldest since when the longest waiting one is due; null if nothing is */
    public record Count(
            long waiting, long setAside, @Nullable Instant oldest) {}

    String label() {
        return table.label();
    }

    Instant now() {
        return clock.instant();
    }

    /** Due at once. */
    public void plan(K key) {
        plan(key, clock.instant());
    }

    /**
     * Due then, or earlier if it already was. A row that is due in time is only shared: it cannot be taken before the
     * caller commits, and callers do not wait for each other.
     */
    public void plan(K key, Instant at) {
        database.run(connection -> {
            if (!isPlanned(connection, key, at)) {
                var values = Stream.concat(named(tenants.current(), key, utc(at)), DueSql.values(table.also(), key));
                update(connection, sql.plan, values);
            }
        });
    }

    private boolean isPlanned(Connection connection, K key, Instant at) throws SQLException {
        try (var statement = connection.prepareStatement(sql.isPlanned)) {
            set(statement, named(tenants.current(), key, utc(at)));
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Takes rows that are due and nobody else is taking; each tenant that waits gets an equal share. */
    public List<Due<K>> take(int limit, Duration lease) {
        var now = clock.instant();
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(sql.take)) {
                set(statement, Stream.of(utc(now), limit, utc(now), limit, utc(now.plus(lease))));
                var taken = new ArrayList<Due<K>>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        taken.add(read(rows));
                    }
                }
                return taken;
            }
        });
    }

    private Due<K> read(ResultSet row) throws SQLException {
        return new Due<>(
                row.getString("tenant_id"),
                table.reader().read(row),
                row.getInt("attempts"),
                row.getBoolean("set_aside"),
                row.getObject("due_at", OffsetDateTime.class).toInstant());
    }

    /** Takes it for longer; empty if it was not ours any more. */
    public Optional<Due<K>> hold(Due<K> due, Duration lease) {
        // As PostgreSQL keeps it: in microseconds.
        var until = clock.instant().plus(lease).truncatedTo(ChronoUnit.MICROS);
        return update(sql.hold, Stream.concat(Stream.of(utc(until)), token(due)))
                ? Optional.of(new Due<>(due.tenantId(), due.key(), due.attempts(), due.setAside(), until))
                : Optional.empty();
    }

    /** @return false if it was not ours any more */
    public boolean done(Due<K> due) {
        return update(sql.done, token(due));
    }

    /** It went as it should and is to be done again then, or when somebody asked for it in the meantime. */
    public void again(Due<K> due, Instant at) {
        update(sql.again, Stream.concat(Stream.of(utc(at)), named(due.tenantId(), due.key(), utc(due.until()))));
    }

    /** It was in vain. */
    public void putBack(Due<K> due, Instant at, int attempts) {
        putBack(due, utc(at), attempts, due.setAside());
    }

    /**
     * A person has to look at it.
     *
     * @param again when it is tried all the same
     * @param attempts with which it then begins
     */
    public void setAside(Due<K> due, Instant again, int attempts) {
        putBack(due, utc(again), attempts, true);
    }

    private void putBack(Due<K> due, OffsetDateTime at, int attempts, boolean aside) {
        update(sql.putBack, Stream.concat(Stream.of(at, attempts, aside), token(due)));
    }

    /**
     * Due at once if it was set aside.
     *
     * @return whether it was
     */
    public boolean retry(K key) {
        return update(sql.retry, Stream.concat(Stream.of(utc(clock.instant())), named(tenants.current(), key)));
    }

    /** Of all tenants. */
    public Count count() {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(sql.count)) {
                set(statement, Stream.of(utc(clock.instant())));
                try (var row = statement.executeQuery()) {
                    row.next();
                    var oldest = row.getObject(3, OffsetDateTime.class);
                    return new Count(row.getLong(1), row.getLong(2), oldest == null ? null : oldest.toInstant());
                }
            }
        });
    }

    private Stream<Object> token(Due<K> due) {
        return named(due.tenantId(), due.key(), utc(due.until()), due.attempts());
    }

    private Stream<Object> named(String tenantId, K key, Object... more) {
        return Stream.of(Stream.<Object>of(tenantId), DueSql.values(table.keys(), key), Stream.of(more))
                .flatMap(values -> values);
    }

    private boolean update(String text, Stream<Object> values) {
        return database.with(connection -> update(connection, text, values) == 1);
    }

    private static int update(Connection connection, String text, Stream<Object> values) throws SQLException {
        try (var statement = connection.prepareStatement(text)) {
            set(statement, values);
            return statement.executeUpdate();
        }
    }

    private static void set(PreparedStatement statement, Stream<?> values) throws SQLException {
        var index = 1;
        for (var value : values.toList()) {
            statement.setObject(index++, value);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
