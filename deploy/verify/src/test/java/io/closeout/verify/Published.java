package io.closeout.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.closeout.events.EventType;
import io.closeout.events.Headers;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** An event as its outbox row and its record tell it. */
record Published(
        EventType type,
        UUID id,
        String key,
        long version,
        String correlationId,
        String cause,
        Instant at,
        byte[] value) {

    static final String TENANT = "network-a";

    Published withVersion(long other) {
        return new Published(type, id, key, other, correlationId, cause, at, value);
    }

    Published withId(UUID other) {
        return new Published(type, other, key, version, correlationId, cause, at, value);
    }

    Published withValue(byte[] other) {
        return new Published(type, id, key, version, correlationId, cause, at, other);
    }

    Published withCause(String other) {
        return new Published(type, id, key, version, correlationId, other, at, value);
    }

    String topic() {
        return type.topic().name();
    }

    ProducerRecord<byte[], byte[]> asRecord() {
        var headers = new RecordHeaders();
        add(headers, Headers.CONTENT_TYPE, Headers.AVRO);
        add(headers, Headers.SPEC_VERSION, Headers.CLOUD_EVENTS_1_0);
        add(headers, Headers.ID, id.toString());
        add(headers, Headers.SOURCE, Headers.source("test", type.topic().writer()));
        add(headers, Headers.TYPE, type.ceType());
        add(headers, Headers.SUBJECT, type.topic().subjectOf(key));
        add(headers, Headers.TIME, at.toString());
        add(headers, Headers.RECORDED_TIME, at.toString());
        add(headers, Headers.DATA_SCHEMA, type.dataSchema());
        add(headers, Headers.AGGREGATE_VERSION, Headers.aggregateVersion(version));
        add(headers, Headers.TENANT_ID, TENANT);
        add(headers, Headers.CORRELATION_ID, correlationId);
        add(headers, Headers.CAUSATION_ID, cause);
        return new ProducerRecord<>(topic(), null, key.getBytes(UTF_8), value, headers);
    }

    private static void add(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}
