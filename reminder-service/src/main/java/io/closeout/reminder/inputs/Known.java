package io.closeout.reminder.inputs;

import java.time.Instant;

/**
 * What the database says of a partition.
 *
 * @param next the first offset not dealt with
 * @param recordTime of the last record dealt with
 */
record Known(long next, Instant recordTime) {}
