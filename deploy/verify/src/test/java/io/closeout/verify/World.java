package io.closeout.verify;

import io.closeout.events.Contract;
import io.closeout.events.Meta;
import io.closeout.events.Wire;
import io.closeout.events.common.EventMeta;
import io.closeout.verify.evidence.Connections;
import io.closeout.verify.report.Finding;
import io.closeout.verify.report.Report;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Events that were written, published and taken in as they should be, or not. */
final class World {

    private static final Wire WIRE = Wire.bundled();
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00.123456Z");

    private final Installation installation = Installation.empty();
    private final Map<String, Long> versions = new HashMap<>();

    /** Written, published and taken in by all its readers. */
    Published happens(Object key, UUID caseId, SpecificRecord event) {
        return happens(made(key, caseId, event));
    }

    Published happens(Published event) {
        write(event);
        taken(event, send(event.asRecord()), "APPLIED");
        return event;
    }

    /** An event that nobody knows of yet. */
    Published made(Object key, UUID caseId, SpecificRecord event) {
        var type = Contract.typeOf(event.getClass().asSubclass(SpecificRecord.class));
        var version = versions.merge(type.topic().name() + key, 1L, Long::sum);
        var id = UUID.randomUUID();
        var cause = "http:" + UUID.randomUUID();
        event.put(
                Meta.POSITION,
                EventMeta.newBuilder()
                        .setEventId(id)
                        .setOccurredAt(NOW)
                        .setRecordedAt(NOW)
                        .setTenantId(Published.TENANT)
                        .setAggregateId(key.toString())
                        .setAggregateVersion(version)
                        .setCorrelationId(caseId.toString())
                        .setCausationId(cause)
                        .setActor("user:1")
                        .build());
        return new Published(type, id, key.toString(), version, caseId.toString(), cause, NOW, WIRE.encode(event));
    }

    void write(Published event) {
        sql(
                event.type().topic().writer(),
                """
                insert into outbox (id, topic, aggregatetype, aggregateid, type, version, tenant_id, correlation_id,
                    causation_id, occurred_at, recorded_at, payload) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                event.id(),
                event.topic(),
                event.type().topic().subject(),
                event.key(),
                event.type().ceType(),
                event.version(),
                Published.TENANT,
                event.correlationId(),
                event.cause(),
                Timestamp.from(event.at()),
                Timestamp.from(event.at()),
                event.value());
    }

    RecordMetadata send(ProducerRecord<byte[], byte[]> record) {
        try {
            return installation.producer().send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void taken(Published event, RecordMetadata at, String outcome) {
        readers(event)
                .forEach(reader -> sql(
                        reader,
                        "insert into inbox (event_id, topic, partition, \"offset\", outcome) values (?, ?, ?, ?, ?)",
                        event.id(),
                        event.topic(),
                        at.partition(),
                        at.offset(),
                        outcome));
    }

    void parked(Published event, RecordMetadata at, String state) {
        readers(event)
                .forEach(reader -> sql(
                        reader,
                        """
                        insert into parked (id, event_id, topic, partition, "offset", record_key, headers, reason, detail,
                            attempts, state) values (?, ?, ?, ?, ?, ?, '{}', 'UNDECODABLE', 'test', 1, ?)""",
                        UUID.randomUUID(),
                        event.id(),
                        event.topic(),
                        at.partition(),
                        at.offset(),
                        event.key(),
                        state));
    }

    List<String> readers(Published event) {
        return event.type().topic().readers();
    }

    void sql(String service, String statement, Object... values) {
        installation.execute(service, statement, values);
    }

    Connections connections() {
        return installation.connections();
    }

    /** Everything is read; what does the checker say? */
    Report verified() {
        installation.commitAll();
        return Verification.run(connections());
    }

    /** The invariants that are not clean. */
    static List<String> named(Report report) {
        return report.violated().stream().map(Finding::id).toList();
    }
}
