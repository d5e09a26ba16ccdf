package io.closeout.kit.parking;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A parked record as operators see it; its bytes stay in the table. */
public record ParkedRecord(
        UUID id,
        @Nullable UUID eventId,
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        @Nullable String type,
        @Nullable Long version,
        String reason,
        String detail,
        int attempts,
        String state,
        @Nullable String decidedBy,
        @Nullable String decidedWhy,
        Instant parkedAt,
        Instant changedAt,
        int size) {}
