package io.closeout.kit.outbox;

import io.closeout.events.EventType;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;

/** An event that waits for its transaction to commit. */
record Pending(EventType type, String aggregateId, SpecificRecord event, Cause cause, Instant occurredAt) {}
