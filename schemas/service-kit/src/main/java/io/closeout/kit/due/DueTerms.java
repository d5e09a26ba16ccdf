package io.closeout.kit.due;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long work may take, and how it goes on after it failed.
 *
 * @param lease whoever took a row has this long; then it falls due again
 * @param firstPause after the first failure; after each further one twice as long, up to {@code longestPause}
 * @param attempts after so many in vain the row is set aside
 * @param asidePause a row that was set aside is tried again after this time, or as soon as somebody asks
 */
public record DueTerms(Duration lease, Duration firstPause, Duration longestPause, int attempts, Duration asidePause) {

    private static final int MOST_DOUBLINGS = 30;

    /** Tried again after 10 s, 20 s and so on up to 10 min; after about an hour of that it is set aside and tried hourly. */
    public static DueTerms withLease(Duration lease) {
        return new DueTerms(lease, Duration.ofSeconds(10), Duration.ofMinutes(10), 11, Duration.ofHours(1));
    }

    /** Between half of it and all of it, so that what failed together does not come back together. */
    Duration pauseAfter(int failures) {
        var doublings = Math.clamp(failures - 1L, 0, MOST_DOUBLINGS);
        var grown = firstPause.toMillis() << doublings;
        var pause = grown > 0 ? Math.min(grown, longestPause.toMillis()) : longestPause.toMillis();
        return Duration.ofMillis(pause / 2 + ThreadLocalRandom.current().nextLong(pause / 2 + 1));
    }
}
