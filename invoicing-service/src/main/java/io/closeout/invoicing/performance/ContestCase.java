package io.closeout.invoicing.performance;

import io.closeout.kit.audit.Audit;
import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.time.BusinessCalendar;
import io.closeout.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.UUID;

/** A station contests a case of its statement, once per figure and in time. */
@ApplicationScoped
class ContestCase {

    private final StatementDue due;
    private final Statements statements;
    private final Contests contests;
    private final Sight sight;
    private final BusinessCalendar calendar;
    private final Ids ids;
    private final Clock clock;
    private final CurrentActor actor;
    private final Audit audit;

    ContestCase(
            StatementDue due,
            Statements statements,
            Contests contests,
            Sight sight,
            BusinessCalendar calendar,
            Ids ids,
            Clock clock,
            CurrentActor actor,
            Audit audit) {
        this.due = due;
        this.statements = statements;
        this.contests = contests;
        this.sight = sight;
        this.calendar = calendar;
        this.ids = ids;
        this.clock = clock;
        this.actor = actor;
        this.audit = audit;
    }

    @Transactional
    Contest because(UUID statementId, ContestRequest request) {
        var seen = statements.latest(statementId).filter(sight::includes).orElseThrow(ProblemException::notFound);
        due.lock(seen.stationId(), YearMonth.from(seen.period().from()));
        // Under the lock: what was read before may have a new version.
        var statement = statements.latest(statementId).orElseThrow();
        var figure = figure(request.figure());
        check(statement, request, figure);
        var contest = opened(statement, request, figure);
        if (!contests.add(contest, seen.stationId(), request.reason().strip())) {
            throw ProblemException.conflict(
                    "already-contested",
                    "This case was contested before",
                    "A case can be contested once for each figure.");
        }
        audit.record("performance.contest", "performance-statement:" + statementId, null, contest, figure.key());
        return contest;
    }

    private Contest opened(Statement statement, ContestRequest request, Figure figure) {
        return new Contest(
                ids.next(),
                statement.id(),
                statement.version(),
                request.caseId(),
                figure,
                request.reason().strip(),
                actor.actor(),
                clock.instant(),
                Contest.State.OPEN,
                null);
    }

    private static Figure figure(String key) {
        return Figure.of(key).orElseThrow(() -> ProblemException.badRequest("There is no figure of this name."));
    }

    private void check(Statement statement, ContestRequest request, Figure figure) {
        if (statement.version() != request.version()) {
            throw ProblemException.conflict(
                    "statement-changed",
                    "The statement has changed",
                    "There is a newer version of this statement. Look at it first.");
        }
        var line = statement.lineOf(request.caseId()).orElseThrow(ProblemException::notFound);
        if (!line.of(figure).isIn()) {
            throw ProblemException.unprocessable(
                    "not-counted",
                    "This case does not count",
                    "The case is not in this figure, so nothing can be contested.");
        }
        if (calendar.today(ZoneId.of(statement.period().zone())).isAfter(statement.contestableUntil())) {
            throw ProblemException.unprocessable(
                    "too-late",
                    "The time for contesting is over",
                    "The statement could be contested until %s.".formatted(statement.contestableUntil()));
        }
    }
}
