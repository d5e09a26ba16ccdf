package io.closeout.kit.outbox;

import io.closeout.events.common.EventMeta;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of a block of outbox rows, inserted with one statement. */
final class OutboxRows {

    private static final List<String> TYPES = List.of(
            "uuid",
            "text",
            "text",
            "text",
            "text",
            "bigint",
            "text",
            "text",
            "text",
            "text",
            "timestamptz",
            "timestamptz",
            "bytea");

    private final Connection connection;
    private final List<List<@Nullable Object>> columns = new ArrayList<>();

    OutboxRows(Connection connection, int size) {
        this.connection = connection;
        TYPES.forEach(type -> columns.add(new ArrayList<>(size)));
    }

    void add(Pending one, EventMeta meta, byte[] payload) {
        var type = one.type();
        var cause = one.cause();
        var column = columns.iterator();
        column.next().add(meta.getEventId());
        column.next().add(type.topic().name());
        column.next().add(type.topic().subject());
        column.next().add(one.aggregateId());
        column.next().add(type.ceType());
        column.next().add(meta.getAggregateVersion());
        column.next().add(meta.getTenantId());
        column.next().add(cause.correlationId());
        column.next().add(cause.causationId());
        column.next().add(cause.traceparent());
        column.next().add(text(meta.getOccurredAt()));
        column.next().add(text(meta.getRecordedAt()));
        column.next().add(payload);
    }

    /** @return the transaction that wrote them, as PostgreSQL's {@code xid8} */
    long insert() throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into outbox (id, topic, aggregatetype, aggregateid, type, version, tenant_id,
                    correlation_id, causation_id, traceparent, occurred_at, recorded_at, payload)
                select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[],
                    ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::bytea[])
                returning xid::text""")) {
            for (var i = 0; i < TYPES.size(); i++) {
                statement.setArray(i + 1, connection.createArrayOf(TYPES.get(i), column(i)));
            }
            try (var written = statement.executeQuery()) {
                written.next();
                return Long.parseLong(written.getString(1));
            }
        }
    }

    // The driver takes bytes only in an array of their own type.
    private Object[] column(int index) {
        var values = columns.get(index);
        return TYPES.get(index).equals("bytea") ? values.toArray(byte[][]::new) : values.toArray();
    }

    // The driver's arrays of timestamps go through the JVM's zone; ISO 8601 text does not.
    private static String text(Instant instant) {
        return instant.toString();
    }
}
