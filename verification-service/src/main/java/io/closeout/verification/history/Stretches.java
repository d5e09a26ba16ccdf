package io.closeout.verification.history;

import io.closeout.events.common.LineKind;
import io.closeout.events.report.ReportLine;
import io.closeout.events.report.ReportSigned;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * When somebody was at a piece of equipment, in stretches of at most a day: whoever looks for what overlaps a moment need
 * not look further back than a day.
 */
final class Stretches {

    private static final Duration DAY = Duration.ofDays(1);

    // A clock that was forgotten for longer proves nobody's presence.
    private static final Duration LONGEST = Duration.ofDays(7);

    private Stretches() {}

    record Stretch(Instant from, Instant to) {}

    /** The way there and back is no presence. */
    static Set<Stretch> of(ReportSigned report) {
        var stretches = new LinkedHashSet<Stretch>();
        for (var line : report.getLines()) {
            if (line.getKind() != LineKind.TRAVEL) {
                add(line, stretches);
            }
        }
        return stretches;
    }

    private static void add(ReportLine line, Set<Stretch> stretches) {
        for (var period : line.getPeriods()) {
            var from = period.getFrom();
            var isPresence = Duration.between(from, period.getTo()).compareTo(LONGEST) <= 0;
            while (isPresence && from.isBefore(period.getTo())) {
                var to = earlier(from.plus(DAY), period.getTo());
                stretches.add(new Stretch(from, to));
                from = to;
            }
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
