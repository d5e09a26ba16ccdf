package io.closeout.invoicing.rhythm;

import io.closeout.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Runs that wait in rows, for all tenants. Taking a row only postpones it: if whoever took it dies, it falls due again
 * and goes on where it stopped.
 */
@ApplicationScoped
class RunsDue {

    /** @param until the row is taken until then */
    record Due(String tenantId, UUID groupId, LocalDate upTo, Instant until) {}

    private final Database database;
    private final Clock clock;

    RunsDue(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** At the latest at this instant. */
    void plan(String tenantId, UUID groupId, LocalDate upTo, Instant at) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into run_due as d (tenant_id, group_id, up_to, due_at) values (?, ?, ?, ?)
                    on conflict (tenant_id, group_id, up_to) do update
                    set due_at = least(d.due_at, excluded.due_at), attempts = 0
                    where d.due_at > excluded.due_at""")) {
                statement.setString(1, tenantId);
                statement.setObject(2, groupId);
                statement.setObject(3, upTo);
                statement.setObject(4, at(at));
                statement.executeUpdate();
            }
        });
    }

    List<Due> take(int limit, Duration lease) {
        var now = clock.instant();
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("""
                    update run_due d set due_at = ?, attempts = attempts + 1
                    from (select tenant_id, group_id, up_to from run_due where due_at <= ?
                          order by due_at limit ? for update skip locked) as taken
                    where d.tenant_id = taken.tenant_id and d.group_id = taken.group_id and d.up_to = taken.up_to
                    returning d.tenant_id, d.group_id, d.up_to, d.due_at""")) {
                statement.setObject(1, at(now.plus(lease)));
                statement.setObject(2, at(now));
                statement.setInt(3, limit);
                try (var rows = statement.executeQuery()) {
                    return read(rows);
                }
            }
        });
    }

    private static List<Due> read(ResultSet rows) throws SQLException {
        var taken = new ArrayList<Due>();
        while (rows.next()) {
            taken.add(new Due(
                    rows.getString(1),
                    rows.getObject(2, UUID.class),
                    rows.getObject(3, LocalDate.class),
                    rows.getObject(4, OffsetDateTime.class).toInstant()));
        }
        return taken;
    }

    /** Done, unless somebody asked for it again in the meantime. */
    void done(Due due) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement(
                    "delete from run_due where tenant_id = ? and group_id = ? and up_to = ? and due_at = ?")) {
                statement.setString(1, due.tenantId());
                statement.setObject(2, due.groupId());
                statement.setObject(3, due.upTo());
                statement.setObject(4, at(due.until()));
                statement.executeUpdate();
            }
        });
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
