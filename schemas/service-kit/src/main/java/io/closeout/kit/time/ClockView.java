package io.closeout.kit.time;

import java.time.Duration;
import java.time.Instant;

/** What a service's clock shows, and how far that is from the real time. */
record ClockView(Instant now, Duration offset) {

    static ClockView of(MovableClock clock) {
        return new ClockView(clock.instant(), clock.offset());
    }
}
