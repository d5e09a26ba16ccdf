package io.closeout.kit.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closeout.events.Contract;
import io.closeout.events.EventType;
import io.closeout.events.Headers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Makes a CloudEvent in Kafka's binary mode of an outbox row, from nothing but the row, so every sending is alike. */
@ApplicationScoped
class RelayRecords {

    private static final TypeReference<Map<String, String>> RAW = new TypeReference<>() {};

    private final ObjectMapper json = new ObjectMapper();
    private final byte[] source;

    RelayRecords(
            @ConfigProperty(name = "closeout.environment") String environment,
            @ConfigProperty(name = "closeout.service") String service) {
        this.source = Headers.source(environment, service).getBytes(UTF_8);
    }

    ProducerRecord<String, byte[]> of(OutboxRow row) {
        var headers = row.rawHeaders() == null ? cloudEvent(row) : raw(row.rawHeaders());
        return new ProducerRecord<>(row.topic(), null, null, row.aggregateId(), row.payload(), headers);
    }

    private RecordHeaders cloudEvent(OutboxRow row) {
        var headers = new RecordHeaders();
        add(headers, Headers.CONTENT_TYPE, Headers.AVRO);
        add(headers, Headers.SPEC_VERSION, Headers.CLOUD_EVENTS_1_0);
        add(headers, Headers.ID, row.id().toString());
        headers.add(Headers.SOURCE, source);
        add(headers, Headers.TYPE, row.type());
        add(headers, Headers.SUBJECT, row.subject() + "/" + row.aggregateId());
        add(headers, Headers.TIME, row.occurredAt().toString());
        add(headers, Headers.RECORDED_TIME, row.recordedAt().toString());
        add(
                headers,
                Headers.DATA_SCHEMA,
                Contract.byCeType(row.type()).map(EventType::dataSchema).orElse(null));
        add(headers, Headers.AGGREGATE_VERSION, Headers.aggregateVersion(row.version()));
        add(headers, Headers.TENANT_ID, row.tenantId());
        add(headers, Headers.CORRELATION_ID, row.correlationId());
        add(headers, Headers.CAUSATION_ID, row.causationId());
        add(headers, Headers.TRACE_PARENT, row.traceparent());
        return headers;
    }

    private RecordHeaders raw(String stored) {
        try {
            var headers = new RecordHeaders();
            json.readValue(stored, RAW)
                    .forEach((name, value) ->
                            headers.add(name, Base64.getDecoder().decode(value)));
            return headers;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored headers are not ours", e);
        }
    }

    private static void add(RecordHeaders headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name, value.getBytes(UTF_8));
        }
    }
}
