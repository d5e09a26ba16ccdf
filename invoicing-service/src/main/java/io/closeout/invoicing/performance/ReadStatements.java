package io.closeout.invoicing.performance;

import io.closeout.kit.http.ProblemException;
import io.closeout.kit.time.BusinessCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a reader may see of statements, and of a month that is not stated yet. */
@ApplicationScoped
class ReadStatements {

    private static final UUID NONE = new UUID(0, 0);
    private static final Pattern MONTH = Pattern.compile("2[0-9]{3}-(0[1-9]|1[0-2])");

    private final Statements statements;
    private final Contests contests;
    private final Settlements settlements;
    private final StatementDue due;
    private final BuildStatement build;
    private final Sight sight;
    private final BusinessCalendar calendar;

    ReadStatements(
            Statements statements,
            Contests contests,
            Settlements settlements,
            StatementDue due,
            BuildStatement build,
            Sight sight,
            BusinessCalendar calendar) {
        this.statements = statements;
        this.contests = contests;
        this.settlements = settlements;
        this.due = due;
        this.build = build;
        this.sight = sight;
        this.calendar = calendar;
    }

    /**
     * @param version null for the one in force
     * @throws ProblemException 404 for one that is not the reader's to see
     */
    StatementView view(UUID id, @Nullable Integer version) {
        var latest = statements.latest(id).filter(sight::includes).orElseThrow(ProblemException::notFound);
        var wanted = version == null || version == latest.version()
                ? latest
                : statements.version(id, version).filter(sight::includes).orElseThrow(ProblemException::notFound);
        return new StatementView(
                wanted,
                wanted.version() == latest.version(),
                StatementText.digest(wanted),
                contests.of(id),
                settlements.of(id).orElse(null));
    }

    /** The month as it would be stated now, for the station itself and the office. Nothing of it is kept. */
    Statement soFar(@Nullable UUID station, YearMonth month) {
        if (!sight.isOffice() && !sight.isStation()) {
            throw ProblemException.notFound();
        }
        var own = sight.station();
        var wanted = own == null ? station : own;
        if (wanted == null || (station != null && !station.equals(wanted))) {
            throw ProblemException.notFound();
        }
        var known = due.of(wanted, month).orElseThrow(ProblemException::notFound);
        return build.of(NONE, known.month(), null, Map.of(), true);
    }

    boolean isContestable(Statement statement) {
        return !calendar.today(ZoneId.of(statement.period().zone())).isAfter(statement.contestableUntil());
    }

    YearMonth thisMonth() {
        return YearMonth.from(calendar.today(ZoneOffset.UTC));
    }

    /** @return null if there is none */
    static @Nullable YearMonth month(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (!MONTH.matcher(text).matches()) {
            throw ProblemException.badRequest("The month is written like 2026-11.");
        }
        return YearMonth.parse(text);
    }
}
