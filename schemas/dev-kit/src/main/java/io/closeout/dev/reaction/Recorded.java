package io.closeout.dev.reaction;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.closeout.events.Contract;
import io.closeout.events.EventType;
import io.closeout.events.Headers;
import io.closeout.events.Meta;
import io.closeout.events.Wire;
import io.closeout.events.common.EventMeta;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/**
 * An event as it lies in its topic: the bytes and headers a writer would have made.
 *
 * @param tenant whose it is
 * @param key id of its aggregate
 * @param version place in the aggregate's order, from 1
 */
public record Recorded(
        SpecificRecord body, UUID id, String tenant, String key, long version, String correlationId, Instant at) {

    private static final Wire WIRE = Wire.bundled();
    private static final AtomicLong OFFSETS = new AtomicLong(1L << 40);

    /** The first event of the aggregate {@code key}, in the case of the same id. */
    public static Recorded first(String tenant, Object key, SpecificRecord body) {
        return new Recorded(
                body,
                UUID.randomUUID(),
                tenant,
                key.toString(),
                1,
                key.toString(),
                Instant.parse("2026-03-02T09:00:00Z"));
    }

    public Recorded asVersion(long other) {
        return new Recorded(body, id, tenant, key, other, correlationId, at);
    }

    public Recorded ofCase(Object caseId) {
        return new Recorded(body, id, tenant, key, version, caseId.toString(), at);
    }

    public Recorded at(Instant other) {
        return new Recorded(body, id, tenant, key, version, correlationId, other);
    }

    /** A record for the intake; every call gives a new offset, as a redelivery after a rebalance may. */
    public ConsumerRecord<String, byte[]> asKafkaRecord() {
        var type = Contract.typeOf(body.getClass().asSubclass(SpecificRecord.class));
        body.put(Meta.POSITION, meta());
        var value = WIRE.encode(body);
        return new ConsumerRecord<>(
                type.topic().name(),
                0,
                OFFSETS.incrementAndGet(),
                at.toEpochMilli(),
                TimestampType.LOG_APPEND_TIME,
                key.length(),
                value.length,
                key,
                value,
                headers(type),
                Optional.empty());
    }

    private EventMeta meta() {
        return EventMeta.newBuilder()
                .setEventId(id)
                .setOccurredAt(at)
                .setRecordedAt(at)
                .setTenantId(tenant)
                .setAggregateId(key)
                .setAggregateVersion(version)
                .setCorrelationId(correlationId)
                .setActor("service:test")
                .build();
    }

    private RecordHeaders headers(EventType type) {
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
        add(headers, Headers.TENANT_ID, tenant);
        add(headers, Headers.CORRELATION_ID, correlationId);
        return headers;
    }

    private static void add(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}
