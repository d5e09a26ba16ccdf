package io.closeout.kit.parking;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closeout.events.Headers;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** Headers of a record as JSON of base64, so that any bytes come back as they were. */
@ApplicationScoped
class RawHeaders {

    private static final TypeReference<Map<String, String>> MAP = new TypeReference<>() {};

    private final ObjectMapper json = new ObjectMapper();

    String toJson(ConsumerRecord<String, byte[]> raw) {
        var map = new LinkedHashMap<String, String>();
        raw.headers().forEach(header -> {
            if (header.value() != null) {
                map.put(StorableText.of(header.key()), Base64.getEncoder().encodeToString(header.value()));
            }
        });
        try {
            return json.writeValueAsString(map);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of text is always JSON", e);
        }
    }

    ConsumerRecord<String, byte[]> recordOf(ResultSet row) throws SQLException {
        var headers = new RecordHeaders();
        try {
            json.readValue(row.getString("headers"), MAP)
                    .forEach((name, value) ->
                            headers.add(name, Base64.getDecoder().decode(value)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored headers are not ours", e);
        }
        return new ConsumerRecord<>(
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("offset"),
                ConsumerRecord.NO_TIMESTAMP,
                TimestampType.NO_TIMESTAMP_TYPE,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                row.getString("record_key"),
                row.getBytes("record_value"),
                headers,
                Optional.empty());
    }

    static @Nullable UUID eventId(ConsumerRecord<String, byte[]> raw) {
        try {
            var text = text(raw, Headers.ID);
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null; // a parked record may carry anything
        }
    }

    static @Nullable String type(ConsumerRecord<String, byte[]> raw) {
        return text(raw, Headers.TYPE);
    }

    static @Nullable Long version(ConsumerRecord<String, byte[]> raw) {
        try {
            var text = text(raw, Headers.AGGREGATE_VERSION);
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException e) {
            return null; // a parked record may carry anything
        }
    }

    private static @Nullable String text(ConsumerRecord<String, byte[]> raw, String name) {
        var header = raw.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
