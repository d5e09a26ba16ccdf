package io.closeout.invoicing.performance;

import io.closeout.kit.due.DueRows;
import io.closeout.kit.due.DueTable;
import io.closeout.kit.due.DueTables;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/**
 * What is to be done about each station's month, and the lock under which it is done. A month that is done keeps its row,
 * so that its key makes it once.
 */
@ApplicationScoped
class StatementDue {

    private final DueRows<Piece> rows;
    private final Database database;
    private final Tenants tenants;
    private final StatementPolicy policy;
    private final PerformanceSettings settings;
    private final Clock clock;

    StatementDue(
            DueRows<Piece> rows,
            Database database,
            Tenants tenants,
            StatementPolicy policy,
            PerformanceSettings settings,
            Clock clock) {
        this.rows = rows;
        this.database = database;
        this.tenants = tenants;
        this.policy = policy;
        this.settings = settings;
        this.clock = clock;
    }

    /** In this order. */
    enum Work {
        /** State the month. */
        CLOSE,
        /** State it again if it says something else once no repair can be a repeat any more. */
        FINAL,
        /** Settle what it is worth, when it cannot be contested any more. */
        SETTLE,
        DONE
    }

    /** @param zone of the first report; days of the station are meant in it */
    record Month(UUID stationId, YearMonth month, String zone, String country) {

        ZoneId zoneId() {
            return ZoneId.of(zone);
        }
    }

    /** A month, and what is to be done about it next. */
    record Piece(Month month, Work work) {

        private static Piece of(ResultSet row) throws SQLException {
            var month = new Month(
                    row.getObject("station_id", UUID.class),
                    YearMonth.from(row.getObject("month", LocalDate.class)),
                    row.getString("zone"),
                    row.getString("country"));
            return new Piece(month, Work.valueOf(row.getString("work")));
        }
    }

    @Produces
    @Singleton
    static DueRows<Piece> rows(DueTables tables) {
        return tables.open(DueTable.<Piece>of("performance_due", Piece::of)
                .key("station_id", piece -> piece.month().stationId())
                .key("month", piece -> piece.month().month().atDay(1))
                .also("zone", piece -> piece.month().zone())
                .also("country", piece -> piece.month().country())
                .also("work", piece -> piece.work().name())
                .only("work <> 'DONE'"));
    }

    /** Those that are planned already stay as they are. */
    void plan(Collection<Month> months) {
        months.stream()
                .filter(month -> find(month.stationId(), month.month(), "").isEmpty())
                .sorted(Comparator.comparing(Month::stationId).thenComparing(Month::month))
                .forEach(month -> rows.plan(new Piece(month, Work.CLOSE), closesAt(month)));
    }

    private Instant closesAt(Month month) {
        var soonest = clock.instant().plus(settings.settleDown());
        var closes = policy.closesAt(month);
        return closes.isAfter(soonest) ? closes : soonest;
    }

    Optional<Piece> of(UUID stationId, YearMonth month) {
        return find(stationId, month, "");
    }

    /** Nobody else works on the station's month until the transaction ends. */
    Optional<Piece> lock(UUID stationId, YearMonth month) {
        return find(stationId, month, " for update");
    }

    private Optional<Piece> find(UUID stationId, YearMonth month, String lock) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("""
                    select station_id, month, zone, country, work from performance_due
                    where tenant_id = ? and station_id = ? and month = ?""" + lock)) {
                statement.setString(1, tenants.current());
                statement.setObject(2, stationId);
                statement.setObject(3, month.atDay(1));
                try (var row = statement.executeQuery()) {
                    return row.next() ? Optional.of(Piece.of(row)) : Optional.empty();
                }
            }
        });
    }

    /** What comes next, and when. */
    void next(Month month, Work work, Instant dueAt) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    update performance_due set work = ?, due_at = ?, attempts = 0, set_aside = false
                    where tenant_id = ? and station_id = ? and month = ?""")) {
                statement.setString(1, work.name());
                statement.setObject(2, at(dueAt));
                statement.setString(3, tenants.current());
                statement.setObject(4, month.stationId());
                statement.setObject(5, month.month().atDay(1));
                statement.executeUpdate();
            }
        });
    }

    void later(Month month, Work work) {
        Duration delay = settings.again();
        next(month, work, clock.instant().plus(delay));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
