package io.closeout.kit.parking;

import io.closeout.kit.sql.Database;
import io.closeout.kit.time.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Parks records, byte for byte, and gives them back for another try. */
@ApplicationScoped
public class Parking {

    // A record may fill by compression what a producer refuses, and the relay would stand before its copy for ever.
    private static final int LONGEST_COPY = 256 * 1024;

    private final Database database;
    private final Ids ids;
    private final RawHeaders headers;
    private final String copyTopic;

    Parking(Database database, Ids ids, RawHeaders headers, @ConfigProperty(name = "closeout.service") String service) {
        this.database = database;
        this.ids = ids;
        this.headers = headers;
        this.copyTopic = "closeout.%s.parked.v1".formatted(service);
    }

    /** Parks in a transaction of its own, after that of the effect was rolled back. */
    public void park(ConsumerRecord<String, byte[]> raw, Reason reason, Throwable why) {
        QuarkusTransaction.requiringNew().run(() -> write(raw, reason, rootMessage(why)));
    }

    /** Parks in the current transaction an event whose predecessor is missing. */
    public void parkEarly(ConsumerRecord<String, byte[]> raw, long expected) {
        write(raw, Reason.MISSING_PREDECESSOR, "waits for version " + expected);
    }

    /** The parked record of the document that is due next, if it waited only for its predecessor. */
    public Optional<ConsumerRecord<String, byte[]>> released(String topic, String key) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("""
                    select k.topic, k.partition, k."offset", k.record_key, k.record_value, k.headers from parked k
                    left join inbox_position p on p.topic = k.topic and p.aggregateid = k.record_key
                    where k.state = 'OPEN' and k.reason = 'MISSING_PREDECESSOR' and k.topic = ? and k.record_key = ?
                        and k.version <= coalesce(p.version, 0) + 1
                    order by k.version limit 1""")) {
                statement.setString(1, topic);
                statement.setString(2, key);
                try (var row = statement.executeQuery()) {
                    return row.next() ? Optional.of(headers.recordOf(row)) : Optional.empty();
                }
            }
        });
    }

    /** Closes the parked rows of events that have now taken effect, in the transaction of the effect. */
    public void markApplied(List<UUID> eventIds) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("update parked set state = 'APPLIED', changed_at = now()"
                    + " where state = 'OPEN' and event_id = any(?)")) {
                statement.setArray(1, connection.createArrayOf("uuid", eventIds.toArray()));
                statement.executeUpdate();
            }
        });
    }

    private void write(ConsumerRecord<String, byte[]> raw, Reason reason, String detail) {
        database.run(connection -> {
            if (insert(connection, raw, reason, detail)) {
                copy(connection, raw);
            }
        });
    }

    /** @return whether it was not parked before */
    private boolean insert(Connection connection, ConsumerRecord<String, byte[]> raw, Reason reason, String detail)
            throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into parked (id, event_id, topic, partition, "offset", record_key, record_value, headers, type,
                    version, reason, detail, attempts, state)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, 1, 'OPEN')
                on conflict (topic, partition, "offset") do update set reason = excluded.reason,
                    detail = excluded.detail, attempts = parked.attempts + 1, changed_at = now(), state = 'OPEN'
                    where parked.state <> 'DISCARDED'
                returning attempts""")) {
            statement.setObject(1, ids.next());
            bind(statement, raw);
            statement.setString(11, reason.name());
            statement.setString(12, StorableText.of(detail));
            try (var row = statement.executeQuery()) {
                return row.next() && row.getInt(1) == 1;
            }
        }
    }

    private void bind(PreparedStatement statement, ConsumerRecord<String, byte[]> raw) throws SQLException {
        statement.setObject(2, RawHeaders.eventId(raw));
        statement.setString(3, raw.topic());
        statement.setInt(4, raw.partition());
        statement.setLong(5, raw.offset());
        statement.setString(6, StorableText.ofNullable(raw.key()));
        statement.setBytes(7, raw.value());
        statement.setString(8, headers.toJson(raw));
        statement.setString(9, StorableText.ofNullable(RawHeaders.type(raw)));
        statement.setObject(10, RawHeaders.version(raw));
    }

    /** For monitoring only: what counts is the row above. */
    private void copy(Connection connection, ConsumerRecord<String, byte[]> raw) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into outbox (id, topic, aggregatetype, aggregateid, type, version, tenant_id, correlation_id,
                    causation_id, occurred_at, recorded_at, payload, raw_headers)
                values (?, ?, 'parked', ?, 'parked', 0, '', '', '', now(), now(), ?, ?::jsonb)""")) {
            statement.setObject(1, ids.next());
            statement.setString(2, copyTopic);
            statement.setString(3, raw.key() == null ? "" : StorableText.of(raw.key()));
            statement.setBytes(4, beginning(raw.value()));
            statement.setString(5, headers.toJson(raw));
            statement.executeUpdate();
        }
    }

    private static byte[] beginning(byte @Nullable [] value) {
        return value == null ? new byte[0] : value.length > LONGEST_COPY ? Arrays.copyOf(value, LONGEST_COPY) : value;
    }

    private static String rootMessage(Throwable why) {
        var root = why;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return "%s: %s".formatted(root.getClass().getSimpleName(), root.getMessage());
    }
}
