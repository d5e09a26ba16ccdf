package io.closeout.invoicing.recurring;

import io.closeout.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Agreements whose next period waits, for all tenants. A row that was taken falls due again by itself. */
@ApplicationScoped
class AgreementsDue {

    /** @param until the row is taken until then */
    record Due(String tenantId, UUID agreementId, Instant until) {}

    private final Database database;
    private final Clock clock;

    AgreementsDue(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** At the latest at this instant. */
    void plan(String tenantId, UUID agreementId, Instant at) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into agreement_due as d (tenant_id, agreement_id, due_at) values (?, ?, ?)
                    on conflict (tenant_id, agreement_id) do update
                    set due_at = least(d.due_at, excluded.due_at), attempts = 0""")) {
                statement.setString(1, tenantId);
                statement.setObject(2, agreementId);
                statement.setObject(3, at(at));
                statement.executeUpdate();
            }
        });
    }

    List<Due> take(int limit, Duration lease) {
        var now = clock.instant();
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("""
                    update agreement_due d set due_at = ?, attempts = attempts + 1
                    from (select tenant_id, agreement_id from agreement_due where due_at <= ?
                          order by due_at limit ? for update skip locked) as taken
                    where d.tenant_id = taken.tenant_id and d.agreement_id = taken.agreement_id
                    returning d.tenant_id, d.agreement_id, d.due_at""")) {
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
                    rows.getObject(3, OffsetDateTime.class).toInstant()));
        }
        return taken;
    }

    /** Again at this instant, unless somebody asked for it in the meantime. */
    void postpone(Due due, Instant at) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    update agreement_due set due_at = ?
                    where tenant_id = ? and agreement_id = ? and due_at = ?""")) {
                statement.setObject(1, at(at));
                statement.setString(2, due.tenantId());
                statement.setObject(3, due.agreementId());
                statement.setObject(4, at(due.until()));
                statement.executeUpdate();
            }
        });
    }

    /** Never again, unless somebody asked for it in the meantime. */
    void done(Due due) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement(
                    "delete from agreement_due where tenant_id = ? and agreement_id = ? and due_at = ?")) {
                statement.setString(1, due.tenantId());
                statement.setObject(2, due.agreementId());
                statement.setObject(3, at(due.until()));
                statement.executeUpdate();
            }
        });
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
