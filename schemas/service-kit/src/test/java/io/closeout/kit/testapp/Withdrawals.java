package io.closeout.kit.testapp;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.closeout.events.Contract;
import io.closeout.events.Headers;
import io.closeout.events.Meta;
import io.closeout.events.Wire;
import io.closeout.events.common.EventMeta;
import io.closeout.events.common.Sha256;
import io.closeout.events.report.ReportWithdrawn;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** Makes the smallest event of the contract, as a body for the outbox or as a record for the intake. */
public final class Withdrawals {

    public static final String POISON = "poison";
    public static final String TENANT = "alpha";

    private static final Wire WIRE = Wire.bundled();
    private static final AtomicLong OFFSETS = new AtomicLong(1_000_000);
    private static final Instant NOW = Instant.parse("2026-03-29T01:30:00Z");

    private Withdrawals() {}

    public static ReportWithdrawn aWithdrawal(UUID caseId, String reason) {
        return ReportWithdrawn.newBuilder()
                .setMeta(Meta.PENDING)
                .setCaseId(caseId)
                .setReportNumber("R-1")
                .setReportVersion(1)
                .setPerformerId(caseId)
                .setSignerId(caseId)
                .setBillToId(caseId)
                .setWithdrawnAt(NOW)
                .setReasonKey(reason)
                .setContentSha256(new Sha256(new byte[32]))
                .build();
    }

    public static ConsumerRecord<String, byte[]> aRecord(UUID caseId, long version, String reason) {
        return aRecord(TENANT, caseId, version, reason);
    }

    public static ConsumerRecord<String, byte[]> aRecord(String tenant, UUID caseId, long version, String reason) {
        var body = aWithdrawal(caseId, reason);
        var eventId = UUID.randomUUID();
        body.put(Meta.POSITION, meta(tenant, caseId, version, eventId));
        var type = Contract.typeOf(ReportWithdrawn.class);
        var headers = new RecordHeaders();
        add(headers, Headers.CONTENT_TYPE, Headers.AVRO);
        add(headers, Headers.SPEC_VERSION, Headers.CLOUD_EVENTS_1_0);
        add(headers, Headers.ID, eventId.toString());
        add(headers, Headers.SOURCE, Headers.source("test", "report"));
        add(headers, Headers.TYPE, type.ceType());
        add(headers, Headers.SUBJECT, "reports/" + caseId);
        add(headers, Headers.TIME, NOW.toString());
        add(headers, Headers.RECORDED_TIME, NOW.toString());
        add(headers, Headers.DATA_SCHEMA, type.dataSchema());
        add(headers, Headers.AGGREGATE_VERSION, Headers.aggregateVersion(version));
        add(headers, Headers.TENANT_ID, tenant);
        add(headers, Headers.CORRELATION_ID, caseId.toString());
        return record(caseId.toString(), WIRE.encode(body), headers);
    }

    public static ConsumerRecord<String, byte[]> record(String key, byte[] value, RecordHeaders headers) {
        return new ConsumerRecord<>(
                "closeout.report.events.v1",
                0,
                OFFSETS.incrementAndGet(),
                NOW.toEpochMilli(),
                TimestampType.LOG_APPEND_TIME,
                0,
                value.length,
                key,
                value,
                headers,
                Optional.empty());
    }

    private static EventMeta meta(String tenant, UUID caseId, long version, UUID eventId) {
        return EventMeta.newBuilder()
                .setEventId(eventId)
                .setOccurredAt(NOW)
                .setRecordedAt(NOW)
                .setTenantId(tenant)
                .setAggregateId(caseId.toString())
                .setAggregateVersion(version)
                .setCorrelationId(caseId.toString())
                .setActor("service:report")
                .build();
    }

    private static void add(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }
}
