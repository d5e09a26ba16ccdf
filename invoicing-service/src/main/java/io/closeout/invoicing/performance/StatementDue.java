package io.closeout.invoicing.performance;

import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is to be done about each station's month, and the lock under which it is done. Taking a row only postpones it:
 * if whoever took it dies, it falls due again; late is possible, lost is not, and the key makes it once.
 */
@ApplicationScoped
class StatementDue {

    private final Database database;
    private final Tenants tenants;
    private final StatementPolicy policy;
    private final PerformanceSettings settings;
    private final Clock clock;

    StatementDue(
            Database database, Tenants tenants, StatementPolicy policy, PerformanceSettings settings, Clock clock) {
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

    /** A row that was taken. */
    record Due(String tenantId, Month month, Work work) {}

    /** Those that are planned already stay as they are. */
    void plan(Collection<Month> months) {
        var sorted = months.stream()
                .filter(month -> find(month.stationId(), month.month(), "").isEmpty())
                .sorted(Comparator.comparing(Month::stationId).thenComparing(Month::month))
                .toList();
        for (var month : sorted) {
            database.run(connection -> {
                try (var statement = connection.prepareStatement("""
                        insert into performance_due (tenant_id, station_id, month, zone, country, work, due_at)
                        values (?, ?, ?, ?, ?, 'CLOSE', ?) on conflict do nothing""")) {
                    statement.setString(1, tenants.current());
                    statement.setObject(2, month.stationId());
                    statement.setObject(3, month.month().atDay(1));
                    statement.setString(4, month.zone());
                    statement.setString(5, month.country());
                    statement.setObject(6, at(closesAt(month)));
                    statement.executeUpdate();
                }
            });
        }
    }

    private Instant closesAt(Month month) {
        var soonest = clock.instant().plus(settings.settleDown());
        var closes = policy.closesAt(month);
        return closes.isAfter(soonest) ? closes : soonest;
    }

    Optional<Due> of(UUID stationId, YearMonth month) {
        return find(stationId, month, "");
    }

    /** Nobody else works on the station's month until the transaction ends. */
    Optional<Due> lock(UUID stationId, YearMonth month) {
        return find(stationId, month, " for update");
    }

    private Optional<Due> find(UUID stationId, YearMonth month, String lock) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("""
                    select tenant_id, station_id, month, zone, country, work from performance_due
                    where tenant_id = ? and station_id = ? and month = ?""" + lock)) {
                statement.setString(1, tenants.current());
                statement.setObject(2, stationId);
                statement.setObject(3, month.atDay(1));
                return read(statement.executeQuery()).stream().findFirst();
            }
        });
    }

    /** Takes rows of all tenants that are due and nobody else is taking. */
    List<Due> take(int limit) {
        var now = clock.instant();
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("""
                    update performance_due d set due_at = ?, attempts = attempts + 1
                    from (select tenant_id, station_id, month from performance_due
                          where work <> 'DONE' and due_at <= ? order by due_at limit ? for update skip locked) as taken
                    where d.tenant_id = taken.tenant_id and d.station_id = taken.station_id and d.month = taken.month
                    returning d.tenant_id, d.station_id, d.month, d.zone, d.country, d.work""")) {
                statement.setObject(1, at(now.plus(settings.lease())));
                statement.setObject(2, at(now));
                statement.setInt(3, limit);
                return read(statement.executeQuery());
            }
        });
    }

    private static List<Due> read(ResultSet rows) throws SQLException {
        var found = new ArrayList<Due>();
        while (rows.next()) {
            var month = new Month(
                    rows.getObject(2, UUID.class),
                    YearMonth.from(rows.getObject(3, LocalDate.class)),
                    rows.getString(4),
                    rows.getString(5));
            found.add(new Due(rows.getString(1), month, Work.valueOf(rows.getString(6))));
        }
        return found;
    }

    /** What comes next, and when. */
    void next(Month month, Work work, Instant dueAt) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    update performance_due set work = ?, due_at = ?, attempts = 0
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
