package io.closeout.invoicing.performance;

import io.closeout.kit.outbox.Outbox;
import io.closeout.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Writes a version of a statement and announces it, under the lock of its month. */
@ApplicationScoped
class IssueStatement {

    private final StatementDue due;
    private final Statements statements;
    private final Contests contests;
    private final BuildStatement build;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    IssueStatement(
            StatementDue due,
            Statements statements,
            Contests contests,
            BuildStatement build,
            Outbox outbox,
            Ids ids,
            Clock clock) {
        this.due = due;
        this.statements = statements;
        this.contests = contests;
        this.build = build;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** The first version of a month that is over. */
    void close(StatementDue.Month month) {
        if (statements.latest(month.stationId(), month.month()).isEmpty()) {
            issue(build.of(ids.next(), month, null, Map.of(), true));
        }
        due.next(month, StatementDue.Work.FINAL, certainFrom(month));
    }

    /** When no repair of the month can have a repeat any more that counts. */
    private Instant certainFrom(StatementDue.Month month) {
        var days = statements
                .latest(month.stationId(), month.month())
                .orElseThrow()
                .rules()
                .repeatDays();
        return startOf(month.month().atEndOfMonth().plusDays(days + 1L), month);
    }

    private static Instant startOf(LocalDate day, StatementDue.Month month) {
        return day.atStartOfDay(month.zoneId()).toInstant();
    }

    /** Once all is certain: another version if it says something else, with time to contest it. */
    void complete(StatementDue.Month month) {
        var before = statements.latest(month.stationId(), month.month()).orElseThrow();
        var now = again(before, month, true).orElse(before);
        due.next(month, StatementDue.Work.SETTLE, settlesAt(now, month));
    }

    private Instant settlesAt(Statement statement, StatementDue.Month month) {
        var after = startOf(statement.contestableUntil().plusDays(1), month);
        return after.isBefore(clock.instant()) ? clock.instant() : after;
    }

    /** Another version, without what contests took out; empty if it says the same. */
    Optional<Statement> again(Statement before, StatementDue.Month month, boolean window) {
        var next = build.of(before.id(), month, before, contests.upheld(before.id()), window);
        if (next.saysTheSameAs(before)) {
            return Optional.empty();
        }
        issue(next);
        return Optional.of(next);
    }

    private void issue(Statement statement) {
        var digest = statements.add(statement);
        outbox.add(statement.id(), StatementEvents.issued(statement, digest), statement.id());
    }
}
