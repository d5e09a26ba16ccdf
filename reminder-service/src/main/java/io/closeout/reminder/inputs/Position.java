package io.closeout.reminder.inputs;

import java.time.Instant;

/**
 * How far a partition is dealt with.
 *
 * @param offset of the last record dealt with; -1 if there was none
 * @param time record time of that record, or when the partition was found empty
 */
public record Position(String topic, int partition, long offset, Instant time) {}
