package io.closeout.report.signing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When something was signed. The device's word counts if it can be true: not before the first day of the work, not in
 * the future beyond a clock's usual error, not older than a year. Otherwise the time of receipt counts; both are kept.
 */
record SigningTime(Instant device, Instant received, Instant effective, boolean capturedOffline) {

    private static final Duration CLOCK_ERROR = Duration.ofMinutes(10);
    private static final Duration OLDEST = Duration.ofDays(366);

    static SigningTime of(Instant device, Instant received, LocalDate serviceFrom, ZoneId zone) {
        var earliest = serviceFrom.atStartOfDay(zone).toInstant();
        var plausible = !device.isBefore(earliest)
                && !device.isAfter(received.plus(CLOCK_ERROR))
                && !device.isBefore(received.minus(OLDEST));
        var offline = plausible && device.isBefore(received.minus(CLOCK_ERROR));
        return new SigningTime(device, received, plausible ? device : received, offline);
    }
}
