package io.closeout.report.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Counts all figures in one transaction, so that they are of one moment. */
@ApplicationScoped
class CycleFigures {

    private final WeeklySteps steps;
    private final UnbilledWork unbilled;
    private final ExpectedMoney expected;
    private final Clock clock;

    CycleFigures(WeeklySteps steps, UnbilledWork unbilled, ExpectedMoney expected, Clock clock) {
        this.steps = steps;
        this.unbilled = unbilled;
        this.expected = expected;
        this.clock = clock;
    }

    @Transactional
    FiguresView of(FiguresFilter filter) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var scope = filter.on(today);
        var weeks = steps.of(scope);
        return new FiguresView(
                now,
                scope.period().first(),
                scope.period().end().minusDays(1),
                weeks.each(),
                weeks.together(),
                unbilled.of(scope, now),
                expected.of(scope, today));
    }
}
