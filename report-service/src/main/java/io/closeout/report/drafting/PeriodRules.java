package io.closeout.report.drafting;

import static java.math.RoundingMode.HALF_UP;

import io.closeout.events.common.LineKind;
import io.closeout.report.input.Faults;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether stretches of work can be those of a line. They count in whole seconds, and their sum makes minutes with
 * two decimals, half up: what the device measured, before any rounding of a price.
 */
final class PeriodRules {

    private static final int MOST_PERIODS = 50;
    private static final Duration LONGEST = Duration.ofHours(48);
    private static final Set<LineKind> TIMED = Set.of(LineKind.LABOUR, LineKind.OVERTIME);
    private static final BigDecimal SECONDS_PER_MINUTE = BigDecimal.valueOf(60);
    private static final int MINUTE_DECIMALS = 2;

    private PeriodRules() {}

    /** @return none if one of them has a fault */
    static List<ReportContent.Period> read(String at, ReportRequest.Line line, Faults faults) {
        var present = faults.list(at + "/periods", line.periods(), MOST_PERIODS);
        var read = new ArrayList<ReportContent.Period>(present.size());
        var faultsBefore = faults.found().size();
        faults.unless(
                present.isEmpty() || line.kind() == null || TIMED.contains(line.kind()),
                at + "/periods",
                "belongs to labour and overtime only");
        @Nullable Instant end = null;
        for (var i = 0; i < present.size(); i++) {
            var place = "%s/periods/%d".formatted(at, i);
            var period = period(place, present.get(i), faults);
            faults.unless(end == null || !period.from().isBefore(end), place + "/from", "is before the last one ended");
            end = period.to();
            read.add(period);
        }
        return faults.found().size() == faultsBefore ? read : List.of();
    }

    private static ReportContent.Period period(String at, ReportRequest.Period period, Faults faults) {
        var from = faults.required(at + "/from", period.from(), Instant.EPOCH);
        var to = faults.required(at + "/to", period.to(), Instant.EPOCH);
        var read = new ReportContent.Period(from.truncatedTo(ChronoUnit.SECONDS), to.truncatedTo(ChronoUnit.SECONDS));
        if (period.from() != null && period.to() != null) {
            faults.unless(read.to().isAfter(read.from()), at + "/to", "is not after from");
            faults.unless(read.seconds() <= LONGEST.toSeconds(), at + "/to", "is more than 48 hours after from");
        }
        return read;
    }

    static BigDecimal minutes(List<ReportContent.Period> periods) {
        var seconds =
                periods.stream().mapToLong(ReportContent.Period::seconds).sum();
        return BigDecimal.valueOf(seconds).divide(SECONDS_PER_MINUTE, MINUTE_DECIMALS, HALF_UP);
    }

    /** Work begins on a day of service; a night shift may go on until the end of the day after the last one. */
    static void checkDays(ReportContent content, Faults faults) {
        var zone = ZoneId.of(content.zone());
        var start = start(content.serviceFrom(), zone);
        var dayAfter = start(content.serviceTo().plusDays(1), zone);
        var end = start(content.serviceTo().plusDays(2), zone);
        for (var i = 0; i < content.lines().size(); i++) {
            var periods = content.lines().get(i).periods();
            if (!periods.isEmpty()) {
                var first = periods.getFirst().from();
                faults.unless(
                        !first.isBefore(start) && first.isBefore(dayAfter),
                        "/lines/%d/periods/0/from".formatted(i),
                        "is outside of the days of service");
                faults.unless(
                        !periods.getLast().to().isAfter(end),
                        "/lines/%d/periods/%d/to".formatted(i, periods.size() - 1),
                        "is later than the day after the last day of service");
            }
        }
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
