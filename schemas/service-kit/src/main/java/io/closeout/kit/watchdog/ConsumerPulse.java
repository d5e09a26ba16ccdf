package io.closeout.kit.watchdog;

import java.time.Duration;

/**
 * What one look at a consumer shows.
 *
 * @param sinceLastPoll how long ago the client polled; a closed client never polls again, though it throws nothing
 * @param lag records behind the end of the partition that is farthest behind
 * @param taken records dealt with since the process started
 * @param waiting whether the intake waits out a fault of the infrastructure, which is no death
 */
record ConsumerPulse(Duration sinceLastPoll, long lag, long taken, boolean waiting) {}
