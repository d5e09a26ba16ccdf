package io.closeout.kit.job;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How much of a machine jobs may take.
 *
 * @param busyPercent of the time of one thread, from 1 to 100; it rests for the remainder
 * @param lease after so long without a sign of life another process goes on
 */
public record JobPace(int busyPercent, Duration lease) {

    private static final int PERCENT = 100;

    long restMillis(long busyNanos) {
        var percent = Math.clamp(busyPercent, 1, PERCENT);
        return TimeUnit.NANOSECONDS.toMillis(busyNanos / percent * (PERCENT - percent));
    }
}
