package io.closeout.kit.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The right to publish for a service: a session advisory lock, and the connection that holds it. The position moves
 * on the same connection, so whoever lost the lock with its connection cannot move it.
 */
final class RelayLease implements AutoCloseable {

    private static final String LOCK = "select pg_try_advisory_lock(hashtext('closeout.relay'))";

    // Planning over all days of the outbox took longer than reading it, and its plan never differs.
    private static final String PLAN_ONCE = "set plan_cache_mode = force_generic_plan";

    // One snapshot serves both the horizon and the rows. A window that is open keeps its end.
    private static final String READ =
            "with bound as (select coalesce(?::text::xid8, pg_snapshot_xmin(pg_current_snapshot()))"
                    + " as horizon) select bound.horizon::text as horizon, o.* from bound left join lateral (select "
                    + OutboxRow.COLUMNS + " from outbox where xid >= ?::text::xid8 and xid < bound.horizon and seq > ?"
                    + " order by seq limit ?) o on true order by o.seq";

    private final Connection connection;
    private final PreparedStatement read;

    private RelayLease(Connection connection) throws SQLException {
        this.connection = connection;
        this.read = connection.prepareStatement(READ);
    }

    /** @return the lease, or null while another process holds it; the connection is then closed */
    static @Nullable RelayLease take(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(LOCK)) {
            row.next();
            if (row.getBoolean(1)) {
                statement.execute(PLAN_ONCE);
                return new RelayLease(connection);
            }
        }
        connection.close();
        return null;
    }

    RelayPosition position() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select watermark::text, window_end::text, seq from relay_position")) {
            row.next();
            var end = row.getString(2);
            return new RelayPosition(
                    Long.parseLong(row.getString(1)), end == null ? null : Long.valueOf(end), row.getLong(3));
        }
    }

    RelayBatch read(RelayPosition position, int limit) throws SQLException {
        read.setString(
                1, position.windowEnd() == null ? null : position.windowEnd().toString());
        read.setString(2, Long.toString(position.watermark()));
        read.setLong(3, position.seq());
        read.setInt(4, limit);
        try (var result = read.executeQuery()) {
            var rows = new ArrayList<OutboxRow>();
            var horizon = 0L;
            while (result.next()) {
                horizon = Long.parseLong(result.getString("horizon"));
                if (result.getObject("seq") != null) {
                    rows.add(OutboxRow.of(result));
                }
            }
            return new RelayBatch(rows, horizon, rows.size() == limit);
        }
    }

    void move(RelayPosition to) throws SQLException {
        try (var statement = connection.prepareStatement(
                "update relay_position set watermark = ?::text::xid8," + " window_end = ?::text::xid8, seq = ?")) {
            statement.setString(1, Long.toString(to.watermark()));
            statement.setString(
                    2, to.windowEnd() == null ? null : to.windowEnd().toString());
            statement.setLong(3, to.seq());
            statement.executeUpdate();
        }
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
