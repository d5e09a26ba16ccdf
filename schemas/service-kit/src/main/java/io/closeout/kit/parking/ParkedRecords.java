package io.closeout.kit.parking;

import io.closeout.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** The parked records, for the people who decide about them. */
@ApplicationScoped
public class ParkedRecords {

    private static final String VIEW = """
            select id, event_id, topic, partition, "offset", record_key, type, version, reason, detail, attempts, state,
                decided_by, decided_why, parked_at, changed_at, coalesce(length(record_value), 0) as size from parked""";

    private final Database database;
    private final RawHeaders headers;

    ParkedRecords(Database database, RawHeaders headers) {
        this.database = database;
        this.headers = headers;
    }

    /** In the order in which they were parked, after {@code last}. */
    public List<ParkedRecord> page(String state, @Nullable UUID last, int limit) {
        var sql = VIEW + " where state = ? and (?::uuid is null or id > ?::uuid) order by id limit ?";
        return query(sql, statement -> {
            statement.setString(1, state);
            statement.setObject(2, last);
            statement.setObject(3, last);
            statement.setInt(4, limit);
        });
    }

    public Optional<ParkedRecord> find(UUID id) {
        return query(VIEW + " where id = ?", statement -> statement.setObject(1, id)).stream()
                .findFirst();
    }

    /** All that is open of one document, oldest version first. */
    public List<ParkedRecord> openOf(String topic, String key) {
        return query(
                VIEW + " where state = 'OPEN' and topic = ? and record_key = ? order by version, id", statement -> {
                    statement.setString(1, topic);
                    statement.setString(2, key);
                });
    }

    public long open() {
        return database.with(connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select count(*) from parked where state = 'OPEN'")) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** The record as it came, byte for byte. */
    public ConsumerRecord<String, byte[]> raw(UUID id) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(
                    "select topic, partition, \"offset\", record_key, record_value, headers from parked where id = ?")) {
                statement.setObject(1, id);
                try (var row = statement.executeQuery()) {
                    row.next();
                    return headers.recordOf(row);
                }
            }
        });
    }

    /** Notes who wants a record gone, and why; it is gone only when another person says so too. */
    void propose(UUID id, String actor, String reason) {
        update(
                "update parked set decided_by = ?, decided_why = ?, changed_at = now() where id = ? and state = 'OPEN'",
                actor,
                reason,
                id);
    }

    /**
     * Closes a record for good, marks its event as seen, and lets those behind it pass.
     *
     * @param actors both who wanted it, for the row
     */
    void discard(ParkedRecord record, String actors) {
        update(
                "update parked set state = 'DISCARDED', decided_by = ?, changed_at = now() where id = ?",
                actors,
                record.id());
        if (record.eventId() != null) {
            update(
                    "insert into inbox (event_id, topic, partition, \"offset\", outcome) values (?, ?, ?, ?, 'DISCARDED')"
                            + " on conflict do nothing",
                    record.eventId(),
                    record.topic(),
                    record.partition(),
                    record.offset());
        }
        if (record.key() != null && record.version() != null) {
            update(
                    "insert into inbox_position as p (topic, aggregateid, version) values (?, ?, ?)"
                            + " on conflict (topic, aggregateid) do update set version = excluded.version"
                            + " where p.version = excluded.version - 1",
                    record.topic(),
                    record.key(),
                    record.version());
        }
    }

    private void update(String sql, Object... values) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                for (var i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                statement.executeUpdate();
            }
        });
    }

    private List<ParkedRecord> query(String sql, Binding binding) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                binding.bind(statement);
                var found = new ArrayList<ParkedRecord>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(of(rows));
                    }
                }
                return found;
            }
        });
    }

    private static ParkedRecord of(ResultSet row) throws SQLException {
        return new ParkedRecord(
                row.getObject("id", UUID.class),
                row.getObject("event_id", UUID.class),
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("offset"),
                row.getString("record_key"),
                row.getString("type"),
                row.getObject("version", Long.class),
                row.getString("reason"),
                row.getString("detail"),
                row.getInt("attempts"),
                row.getString("state"),
                row.getString("decided_by"),
                row.getString("decided_why"),
                row.getObject("parked_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getInt("size"));
    }

    @FunctionalInterface
    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }
}
