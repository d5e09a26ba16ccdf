package io.closeout.kit.relay;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sends a topic's rows again, with the same ids and bytes, to restore a topic that was lost. Jobs are rows, so they
 * survive a restart and show their progress; the leader does a batch of one between two looks at new rows.
 */
@ApplicationScoped
class Republisher {

    private static final int BATCH = 2000;

    private static final long LOOK_EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final RelayRecords records;
    private boolean busy;
    private long lastLook;

    Republisher(RelayRecords records) {
        this.records = records;
    }

    /** @return whether there may be more to do */
    boolean step(Connection connection, RelayProducer producer) throws SQLException, InterruptedException {
        var now = System.nanoTime();
        if (!busy && now - lastLook < LOOK_EVERY_NANOS) {
            return false;
        }
        lastLook = now;
        var job = open(connection);
        busy = job != null;
        if (job == null) {
            return false;
        }
        var rows = rows(connection, job);
        if (!rows.isEmpty()) {
            producer.send(rows.stream().map(records::of).toList());
        }
        var done = rows.size() < BATCH;
        var seq = rows.isEmpty() ? job.seq() : rows.getLast().seq();
        advance(connection, job.id(), seq, rows.size(), done);
        return true;
    }

    private static @Nullable Job open(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select id, topic, seq, until_seq from republish_job"
                        + " where finished_at is null order by requested_at limit 1")) {
            return row.next()
                    ? new Job(row.getObject(1, UUID.class), row.getString(2), row.getLong(3), row.getLong(4))
                    : null;
        }
    }

    private static List<OutboxRow> rows(Connection connection, Job job) throws SQLException {
        try (var statement = connection.prepareStatement("select " + OutboxRow.COLUMNS
                + " from outbox where topic = ? and seq > ? and seq <= ? order by seq limit " + BATCH)) {
            statement.setString(1, job.topic());
            statement.setLong(2, job.seq());
            statement.setLong(3, job.untilSeq());
            var rows = new ArrayList<OutboxRow>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(OutboxRow.of(result));
                }
            }
            return rows;
        }
    }

    private static void advance(Connection connection, UUID id, long seq, int sent, boolean done) throws SQLException {
        try (var statement = connection.prepareStatement("update republish_job set seq = ?, sent = sent + ?,"
                + " finished_at = case when ? then now() end where id = ?")) {
            statement.setLong(1, seq);
            statement.setInt(2, sent);
            statement.setBoolean(3, done);
            statement.setObject(4, id);
            statement.executeUpdate();
        }
    }

    private record Job(UUID id, String topic, long seq, long untilSeq) {}
}
