package io.closeout.invoicing.performance;

import io.closeout.kit.audit.Audit;
import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.util.UUID;

/** The office decides what a station contested; upheld, the statement gets a new version without the case. */
@ApplicationScoped
class DecideContest {

    private final StatementDue due;
    private final Statements statements;
    private final Contests contests;
    private final IssueStatement issue;
    private final Clock clock;
    private final CurrentActor actor;
    private final Audit audit;

    DecideContest(
            StatementDue due,
            Statements statements,
            Contests contests,
            IssueStatement issue,
            Clock clock,
            CurrentActor actor,
            Audit audit) {
        this.due = due;
        this.statements = statements;
        this.contests = contests;
        this.issue = issue;
        this.clock = clock;
        this.actor = actor;
        this.audit = audit;
    }

    @Transactional
    Contest decide(UUID statementId, UUID contestId, ContestDecisionRequest request) {
        var seen = statements.latest(statementId).orElseThrow(ProblemException::notFound);
        var month = due.lock(seen.stationId(), YearMonth.from(seen.period().from()))
                .orElseThrow()
                .month();
        var contest = contests.find(statementId, contestId).orElseThrow(ProblemException::notFound);
        if (!contest.isOpen()) {
            throw ProblemException.conflict(
                    "already-decided", "This was decided before", "Somebody has decided this in the meantime.");
        }
        var decided = keep(contest, seen.stationId(), request);
        if (decided.isUpheld()) {
            issue.again(statements.latest(statementId).orElseThrow(), month, false);
        }
        return decided;
    }

    private Contest keep(Contest contest, UUID station, ContestDecisionRequest request) {
        var state = Boolean.TRUE.equals(request.uphold()) ? Contest.State.UPHELD : Contest.State.REFUSED;
        var reason = request.reason().strip();
        contests.decide(contest.id(), new Contest.Decision(state, actor.actor(), clock.instant(), reason), station);
        var decided = contests.find(contest.statementId(), contest.id()).orElseThrow();
        audit.record(
                "performance.decide-contest",
                "performance-statement:" + contest.statementId(),
                contest,
                decided,
                contest.figure().key());
        return decided;
    }
}
