package io.closeout.kit.inbox;

import java.time.Instant;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * An event as it reached us.
 *
 * @param id the event's own id ({@code ce_id}), the same on every delivery
 * @param aggregateId the document it is about, and the record's key
 * @param aggregateVersion contiguous per aggregate and topic, from 1
 * @param tenantId whose it is
 * @param correlationId the case
 * @param occurredAt when it happened in the business
 * @param recordedAt when its writer wrote it
 * @param origin the partition it came from
 * @param offset its place there
 */
public record Delivered<E extends SpecificRecord>(
        UUID id,
        E body,
        String aggregateId,
        long aggregateVersion,
        String tenantId,
        String correlationId,
        Instant occurredAt,
        Instant recordedAt,
        TopicPartition origin,
        long offset) {}
