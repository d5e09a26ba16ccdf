package io.closeout.kit.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Makes the one clock of the process: UTC in steps of a microsecond, so that a stored instant reads back as it was. */
@ApplicationScoped
class ClockProducer {

    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    @Produces
    @Singleton
    Clock clock(ClockSettings settings) {
        var system = Clock.tick(Clock.systemUTC(), MICROSECOND);
        return settings.movable() ? MovableClock.over(system) : system;
    }
}
