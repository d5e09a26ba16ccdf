package io.closeout.invoicing.performance;

import io.closeout.dev.reaction.Recorded;
import io.closeout.invoicing.Rows;
import io.closeout.invoicing.Scene;
import io.closeout.kit.time.MovableClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets a station's month go by. */
@ApplicationScoped
class Months {

    private final Scene scene;
    private final Rows rows;
    private final StatementJobs jobs;
    private final MovableClock clock;

    Months(Scene scene, Rows rows, StatementJobs jobs, Clock clock) {
        this.scene = scene;
        this.rows = rows;
        this.jobs = jobs;
        this.clock = (MovableClock) clock;
    }

    /** Signed and verified after so many hours, in one poll. */
    void visits(int hours, Visit... visits) {
        scene.arrives(Arrays.stream(visits)
                .flatMap(visit -> List.of(visit.signed(), visit.verifiedAfter(hours)).stream())
                .toArray(Recorded[]::new));
    }

    /** It is this time, and what is due is worked on once. */
    void come(String instant) {
        clock.moveTo(Instant.parse(instant));
        jobs.work();
    }

    void isNow(String instant) {
        clock.moveTo(Instant.parse(instant));
    }

    /** The real time again, for the tests that come. */
    void end() {
        clock.advance(clock.offset().negated());
    }

    /** Version, cases, and the figure's value and tier, in the order of versions. */
    List<List<@Nullable String>> versions(String tenant, UUID station, Figure figure) {
        return rows.of(tenant, """
                select s.version, s.cases_counted, f.value, f.cases, f.tier from performance_statement s
                join performance_figure f using (statement_id, version)
                where s.station_id = ? and f.figure = ? order by s.version""", station, figure.key());
    }

    UUID statement(String tenant, UUID station) {
        return UUID.fromString(String.valueOf(
                rows.column(tenant, "select statement_id from performance_statement where station_id = ?", station)
                        .getFirst()));
    }

    List<@Nullable String> work(String tenant, UUID station) {
        return rows.column(tenant, "select work from performance_due where station_id = ?", station);
    }
}
