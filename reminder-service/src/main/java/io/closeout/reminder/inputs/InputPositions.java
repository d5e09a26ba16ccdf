package io.closeout.reminder.inputs;

import io.closeout.kit.sql.Database;
import io.closeout.kit.sql.DatabaseException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Remembers, beside the effects and in their database, up to where each partition is dealt with. A position moves only
 * over records that join it without a hole, so a database restored from a backup shows the hole instead of hiding it.
 * The highest offset in the inbox would not do: a chunk commits tenant by tenant, so a higher offset may be in while a
 * lower one is not, and a repeated event never enters at its second offset.
 */
@ApplicationScoped
public class InputPositions {

    private static final Logger LOG = Logger.getLogger(InputPositions.class);
    private static final long PAUSE_MILLIS = 500;

    private final Database database;

    InputPositions(Database database) {
        this.database = database;
    }

    /** To be called when every record of the chunk has taken effect or is parked, and before it is acknowledged. */
    public void dealtWith(List<Stretch> chunk) {
        var stretches = chunk.stream()
                .filter(one -> MoneyTopics.ALL.contains(one.topic()))
                .sorted(Comparator.comparing(Stretch::topic).thenComparing(Stretch::partition))
                .toList();
        if (!stretches.isEmpty()) {
            persistently(() -> QuarkusTransaction.requiringNew().run(() -> write(stretches)));
        }
    }

    Map<TopicPartition, Known> all() {
        return QuarkusTransaction.requiringNew().call(() -> database.with(InputPositions::read));
    }

    /** An unwritten position would hold reminders for ever, so a database that is away is waited for. */
    private static void persistently(Runnable write) {
        while (true) {
            try {
                write.run();
                return;
            } catch (RuntimeException e) {
                if (!DatabaseException.isTransient(e)) {
                    throw e;
                }
                LOG.warnf("the input position waits: %s", e.getMessage());
                pause(e);
            }
        }
    }

    private static void pause(RuntimeException reason) {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw reason;
        }
    }

    private void write(List<Stretch> stretches) {
        database.run(connection -> {
            if (advance(connection, stretches) < stretches.size()) {
                begin(connection, stretches);
                advance(connection, stretches);
            }
        });
    }

    private static int advance(Connection connection, List<Stretch> stretches) throws SQLException {
        try (var statement = connection.prepareStatement("""
                update input_position p set next_offset = s.after, record_time = s.record_time
                from unnest(?::text[], ?::int[], ?::bigint[], ?::bigint[], ?::timestamptz[])
                    as s(topic, partition, first, after, record_time)
                where p.topic = s.topic and p.partition = s.partition
                    and s.first <= p.next_offset and s.after > p.next_offset""")) {
            array(statement, 1, "text", stretches.stream().map(Stretch::topic));
            array(statement, 2, "int", stretches.stream().map(Stretch::partition));
            array(statement, 3, "bigint", stretches.stream().map(Stretch::first));
            array(statement, 4, "bigint", stretches.stream().map(Stretch::after));
            array(statement, 5, "timestamptz", stretches.stream().map(one -> Timestamp.from(one.recordTime())));
            return statement.executeUpdate();
        }
    }

    private static void begin(Connection connection, List<Stretch> stretches) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into input_position (topic, partition, next_offset, record_time)
                select topic, partition, 0, 'epoch' from unnest(?::text[], ?::int[]) as s(topic, partition)
                order by topic, partition on conflict do nothing""")) {
            array(statement, 1, "text", stretches.stream().map(Stretch::topic));
            array(statement, 2, "int", stretches.stream().map(Stretch::partition));
            statement.executeUpdate();
        }
    }

    private static void array(PreparedStatement statement, int index, String type, Stream<?> values)
            throws SQLException {
        statement.setArray(index, statement.getConnection().createArrayOf(type, values.toArray()));
    }

    private static Map<TopicPartition, Known> read(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(
                        "select topic, partition, next_offset, record_time from input_position");
                var rows = statement.executeQuery()) {
            var known = new HashMap<TopicPartition, Known>();
            while (rows.next()) {
                known.put(
                        new TopicPartition(rows.getString(1), rows.getInt(2)),
                        new Known(rows.getLong(3), rows.getTimestamp(4).toInstant()));
            }
            return known;
        }
    }
}
