package io.closeout.verify.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.closeout.events.Contract;
import io.closeout.events.EventType;
import io.closeout.events.Headers;
import io.closeout.events.Topic;
import io.closeout.events.Wire;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * The headers that a record must have, from its outbox row; and those of a record, made comparable. Two headers are
 * judged by rule and not by the row: the source names an environment that the row does not know, and the schema name
 * of a record written by an older release is that release's.
 */
final class ExpectedHeaders {

    private static final byte[] AS_IT_SHOULD_BE = {1};

    private ExpectedHeaders() {}

    /** Of an event's row. */
    static SortedMap<String, byte[]> of(ResultSet row) throws SQLException {
        var headers = new TreeMap<String, byte[]>();
        add(headers, Headers.CONTENT_TYPE, Headers.AVRO);
        add(headers, Headers.SPEC_VERSION, Headers.CLOUD_EVENTS_1_0);
        add(headers, Headers.ID, row.getString("id"));
        headers.put(Headers.SOURCE, AS_IT_SHOULD_BE);
        add(headers, Headers.TYPE, row.getString("type"));
        add(headers, Headers.SUBJECT, row.getString("aggregatetype") + "/" + row.getString("aggregateid"));
        add(headers, Headers.TIME, instant(row, "occurred_at"));
        add(headers, Headers.RECORDED_TIME, instant(row, "recorded_at"));
        if (Contract.byCeType(row.getString("type")).isPresent()) {
            headers.put(Headers.DATA_SCHEMA, AS_IT_SHOULD_BE);
        }
        add(headers, Headers.AGGREGATE_VERSION, Headers.aggregateVersion(Math.max(1, row.getLong("version"))));
        add(headers, Headers.TENANT_ID, row.getString("tenant_id"));
        add(headers, Headers.CORRELATION_ID, row.getString("correlation_id"));
        add(headers, Headers.CAUSATION_ID, row.getString("causation_id"));
        add(headers, Headers.TRACE_PARENT, row.getString("traceparent"));
        return headers;
    }

    /** Of the copy of a parked record, whose headers the row keeps as lines of {@code name=base64}. */
    static SortedMap<String, byte[]> ofLines(@Nullable String lines) {
        var headers = new TreeMap<String, byte[]>();
        if (lines != null) {
            for (var line : lines.split("\n")) {
                var equals = line.indexOf('=');
                headers.put(line.substring(0, equals), Base64.getDecoder().decode(line.substring(equals + 1)));
            }
        }
        return headers;
    }

    /** Of a record, as they came. */
    static SortedMap<String, byte[]> raw(Iterable<Header> headers) {
        var found = new TreeMap<String, byte[]>();
        headers.forEach(header -> found.put(header.key(), header.value() == null ? new byte[0] : header.value()));
        return found;
    }

    /** Of an event's record, with source and schema name judged. */
    static SortedMap<String, byte[]> judged(Topic topic, Iterable<Header> headers, byte @Nullable [] value) {
        var found = raw(headers);
        found.computeIfPresent(Headers.SOURCE, (name, source) -> isSource(topic, source) ? AS_IT_SHOULD_BE : source);
        var ceType = found.get(Headers.TYPE);
        if (ceType != null && value != null) {
            Contract.byCeType(new String(ceType, UTF_8))
                    .ifPresent(type -> found.computeIfPresent(
                            Headers.DATA_SCHEMA,
                            (name, schema) -> isSchema(type, schema, value) ? AS_IT_SHOULD_BE : schema));
        }
        return found;
    }

    private static boolean isSource(Topic topic, byte[] source) {
        return new String(source, UTF_8).matches("/closeout/[^/]+/" + topic.writer());
    }

    private static boolean isSchema(EventType type, byte[] schema, byte[] value) {
        var name = new String(schema, UTF_8);
        return value.length > 4 && value[0] == 0 && Wire.schemaId(value) != type.schemaId()
                ? name.startsWith(type.dataSchema().replaceFirst("[^:]*$", ""))
                : name.equals(type.dataSchema());
    }

    private static String instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant().toString();
    }

    private static void add(SortedMap<String, byte[]> headers, String name, @Nullable String value) {
        if (value != null) {
            headers.put(name, value.getBytes(UTF_8));
        }
    }
}
