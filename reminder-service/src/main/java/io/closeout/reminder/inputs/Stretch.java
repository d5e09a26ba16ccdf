package io.closeout.reminder.inputs;

import java.time.Instant;

/**
 * What one poll brought of one partition.
 *
 * @param first offset of its first record
 * @param after offset behind its last record
 * @param recordTime of its last record
 */
public record Stretch(String topic, int partition, long first, long after, Instant recordTime) {}
