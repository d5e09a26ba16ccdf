package io.closeout.kit.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A clock that runs at normal speed at a chosen distance from its base. The distance is kept in whole microseconds, the
 * precision the database keeps. Views made by {@link #withZone} move together with their origin.
 */
public final class MovableClock extends Clock {

    private final Clock base;
    private final AtomicLong offsetMicros;

    private MovableClock(Clock base, AtomicLong offsetMicros) {
        this.base = base;
        this.offsetMicros = offsetMicros;
    }

    public static MovableClock over(Clock base) {
        return new MovableClock(base, new AtomicLong());
    }

    /** A clock that stands still until it is moved; for tests. */
    public static MovableClock stoppedAt(String instant) {
        return over(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
    }

    /** Moves forward, or back when the duration is negative. */
    public void advance(Duration by) {
        offsetMicros.addAndGet(micros(by));
    }

    public void moveTo(Instant instant) {
        offsetMicros.set(ChronoUnit.MICROS.between(base.instant(), instant));
    }

    public Duration offset() {
        return Duration.of(offsetMicros.get(), ChronoUnit.MICROS);
    }

    void restore(Duration offset) {
        offsetMicros.set(micros(offset));
    }

    @Override
    public Instant instant() {
        return base.instant().plus(offsetMicros.get(), ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovableClock(base.withZone(zone), offsetMicros);
    }

    static long micros(Duration duration) {
        return Math.addExact(Math.multiplyExact(duration.getSeconds(), 1_000_000L), duration.getNano() / 1_000);
    }
}
