package io.closeout.kit.time;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Moves the clock and remembers how far, so that a restarted service wakes up in the same time. */
@ApplicationScoped
class ClockOffsets {

    /** Before anything else that looks at the time when the service starts. */
    private static final int FIRST = 1;

    private static final Logger LOG = Logger.getLogger(ClockOffsets.class);

    private final Clock clock;
    private final DataSource database;

    ClockOffsets(Clock clock, DataSource database) {
        this.clock = clock;
        this.database = database;
    }

    void onStart(@Observes @Priority(FIRST) StartupEvent start) throws SQLException {
        if (clock instanceof MovableClock movable) {
            movable.restore(load());
            LOG.warnf("This service runs on a movable clock: it is %s", movable.instant());
        }
    }

    /** The time is kept first and moved second: a failed write leaves the clock where it was. */
    synchronized void move(MovableClock movable, Instant target) throws SQLException {
        var by = Duration.between(movable.instant(), target);
        save(movable.offset().plus(by));
        movable.advance(by);
    }

    private Duration load() throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select offset_micros from kit_clock");
                var rows = query.executeQuery()) {
            return rows.next() ? Duration.of(rows.getLong(1), ChronoUnit.MICROS) : Duration.ZERO;
        }
    }

    private void save(Duration offset) throws SQLException {
        var upsert = "insert into kit_clock (only_row, offset_micros) values (true, ?)"
                + " on conflict (only_row) do update set offset_micros = excluded.offset_micros";
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(upsert)) {
            statement.setLong(1, MovableClock.micros(offset));
            statement.executeUpdate();
        }
    }
}
