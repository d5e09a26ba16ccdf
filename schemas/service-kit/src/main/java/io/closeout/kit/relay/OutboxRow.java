package io.closeout.kit.relay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the outbox, as read for publishing. */
record OutboxRow(
        long seq,
        UUID id,
        String topic,
        String subject,
        String aggregateId,
        String type,
        long version,
        String tenantId,
        String correlationId,
        String causationId,
        @Nullable String traceparent,
        Instant occurredAt,
        Instant recordedAt,
        byte[] payload,
        @Nullable String rawHeaders,
        Instant insertedAt) {

    static final String COLUMNS =
            "seq, id, topic, aggregatetype, aggregateid, type, version, tenant_id, correlation_id,"
                    + " causation_id, traceparent, occurred_at, recorded_at, payload, raw_headers, inserted_at";

    static OutboxRow of(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getLong("seq"),
                row.getObject("id", UUID.class),
                row.getString("topic"),
                row.getString("aggregatetype"),
                row.getString("aggregateid"),
                row.getString("type"),
                row.getLong("version"),
                row.getString("tenant_id"),
                row.getString("correlation_id"),
                row.getString("causation_id"),
                row.getString("traceparent"),
                instant(row, "occurred_at"),
                instant(row, "recorded_at"),
                row.getBytes("payload"),
                row.getString("raw_headers"),
                instant(row, "inserted_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
