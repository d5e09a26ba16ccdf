package io.closeout.events;

import io.closeout.events.common.EventMeta;
import java.time.Instant;
import java.util.UUID;

/** Stands in for the first field until the outbox fills it; {@link Wire#encode} refuses an event that still has it. */
public final class Meta {

    /** Put this into the builder of an event; the outbox replaces it by {@code record.put(Meta.POSITION, meta)}. */
    public static final EventMeta PENDING = EventMeta.newBuilder()
            .setEventId(new UUID(0, 0))
            .setOccurredAt(Instant.EPOCH)
            .setRecordedAt(Instant.EPOCH)
            .setTenantId("")
            .setAggregateId("")
            .setAggregateVersion(0)
            .setCorrelationId("")
            .setActor("")
            .build();

    /** Position of the field {@code meta} in every event. */
    public static final int POSITION = 0;

    private Meta() {}
}
