package io.closeout.verification.facts;

import static java.util.stream.Collectors.joining;

import io.closeout.events.common.LineKind;
import io.closeout.events.common.Quantity;
import io.closeout.events.report.ReportLine;
import io.closeout.events.report.ReportSigned;
import io.closeout.events.report.WorkPeriod;
import io.closeout.verification.reference.Operation;
import io.closeout.verification.reference.Reference;
import io.closeout.verification.reference.WorkingCalendar;
import io.closeout.verification.rules.Facts;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** What was worked, by the clock and by the book. */
final class WorkFacts {

    // A stretch that long is a clock that was forgotten; nobody can say which of its hours were worked.
    private static final Duration LONGEST = Duration.ofDays(7);
    private static final long SECONDS_PER_MINUTE = 60;

    private WorkFacts() {}

    static Facts.Work of(ReportSigned report, Reference reference) {
        var codes = report.getOperationCodes();
        var known = codes.stream()
                .map(reference::operation)
                .flatMap(Optional::stream)
                .toList();
        var complete = !codes.isEmpty() && known.size() == codes.size();
        var offHours = offHours(report, reference);
        return new Facts.Work(
                sum(report, LineKind.LABOUR, Amounts::seconds),
                sum(report, LineKind.OVERTIME, Amounts::seconds),
                offHours.isPresent(),
                offHours.orElse(0L),
                complete,
                complete ? known.stream().mapToLong(Operation::standardMinutes).sum() * SECONDS_PER_MINUTE : 0,
                codes.stream()
                        .filter(code -> reference.operation(code).isEmpty())
                        .distinct()
                        .collect(joining(", ")));
    }

    static long sum(ReportSigned report, LineKind kind, ToLongFunction<Quantity> size) {
        long sum = 0;
        for (var line : report.getLines()) {
            sum = line.getKind() == kind ? Amounts.together(sum, size.applyAsLong(line.getQuantity())) : sum;
        }
        return sum;
    }

    /** Whole seconds, rounded up, from the signature to the end of the last stretch of work on the spot. */
    static long secondsSignedEarly(ReportSigned report) {
        long most = 0;
        for (var line : report.getLines()) {
            for (var period : onTheSpot(line)) {
                var early = Duration.between(report.getSignedAt(), period.getTo());
                most = Math.max(most, early.getSeconds() + (early.getNano() > 0 ? 1 : 0));
            }
        }
        return most;
    }

    /** The way home may well come after the signature. */
    private static List<WorkPeriod> onTheSpot(ReportLine line) {
        return line.getKind() == LineKind.TRAVEL ? List.of() : line.getPeriods();
    }

    /** How much of the overtime lies outside of the working hours; empty unless all of it can be told. */
    private static Optional<Long> offHours(ReportSigned report, Reference reference) {
        var overtime = report.getLines().stream()
                .filter(line -> line.getKind() == LineKind.OVERTIME)
                .toList();
        if (overtime.isEmpty() || !overtime.stream().allMatch(WorkFacts::canBeTold)) {
            return Optional.empty();
        }
        return reference
                .calendar(report.getPerformerId(), report.getCountry(), report.getZone())
                .map(calendar -> offHours(overtime, calendar));
    }

    private static boolean canBeTold(ReportLine line) {
        return !line.getPeriods().isEmpty()
                && line.getPeriods().stream()
                        .allMatch(period -> Duration.between(period.getFrom(), period.getTo())
                                        .compareTo(LONGEST)
                                <= 0);
    }

    private static long offHours(List<ReportLine> overtime, WorkingCalendar calendar) {
        long seconds = 0;
        for (var line : overtime) {
            for (var period : line.getPeriods()) {
                seconds = Amounts.together(seconds, calendar.secondsOffHours(period.getFrom(), period.getTo()));
            }
        }
        return seconds;
    }
}
