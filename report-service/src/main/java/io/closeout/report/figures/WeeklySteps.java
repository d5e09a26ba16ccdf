package io.closeout.report.figures;

import io.closeout.kit.sql.Database;
import io.closeout.report.figures.FiguresView.Duration;
import io.closeout.report.figures.FiguresView.Share;
import io.closeout.report.figures.FiguresView.Week;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long steps took and how they ended, week by week; one statement per step. */
@ApplicationScoped
class WeeklySteps {

    private static final Counted NOTHING = new Counted(0, 0, Duration.NONE);

    private final Database database;
    private final Sight sight;

    WeeklySteps(Database database, Sight sight) {
        this.database = database;
        this.sight = sight;
    }

    /** @param marked how many of the cases passed at once, or were disputed */
    private record Counted(long cases, long marked, Duration duration) {}

    /** The weeks of the period, also those in which nothing happened, and all of them together. */
    record Weeks(List<Week> each, Week together) {}

    Weeks of(Scope scope) {
        var steps = new EnumMap<Step, Map<Optional<LocalDate>, Counted>>(Step.class);
        for (var step : Step.values()) {
            steps.put(step, counted(step, scope));
        }
        var weeks = scope.period().mondays().stream()
                .map(monday -> week(monday, steps))
                .toList();
        return new Weeks(weeks, week(null, steps));
    }

    private static Week week(@Nullable LocalDate monday, Map<Step, Map<Optional<LocalDate>, Counted>> steps) {
        var verified = one(steps, Step.SIGNED_TO_VERIFIED, monday);
        var issued = one(steps, Step.VERIFIED_TO_ISSUED, monday);
        return new Week(
                monday == null ? null : Period.week(monday),
                monday,
                verified.duration(),
                issued.duration(),
                one(steps, Step.ISSUED_TO_SETTLED, monday).duration(),
                Share.of(verified.marked(), verified.cases()),
                Share.of(issued.marked(), issued.cases()));
    }

    private static Counted one(
            Map<Step, Map<Optional<LocalDate>, Counted>> steps, Step step, @Nullable LocalDate monday) {
        return steps.getOrDefault(step, Map.of()).getOrDefault(Optional.ofNullable(monday), NOTHING);
    }

    private Map<Optional<LocalDate>, Counted> counted(Step step, Scope scope) {
        return database.with(connection -> {
            try (var query = connection.prepareStatement(step.sql())) {
                query.setObject(1, scope.period().since());
                query.setObject(2, scope.period().until());
                sight.bind(query, 3, scope);
                try (var rows = query.executeQuery()) {
                    return read(rows);
                }
            }
        });
    }

    private static Map<Optional<LocalDate>, Counted> read(ResultSet rows) throws SQLException {
        var counted = new HashMap<Optional<LocalDate>, Counted>();
        while (rows.next()) {
            var duration = Duration.of(rows.getLong(4), rows.getArray(5));
            counted.put(
                    Optional.ofNullable(rows.getObject(1, LocalDate.class)),
                    new Counted(rows.getLong(2), rows.getLong(3), duration));
        }
        return counted;
    }
}
