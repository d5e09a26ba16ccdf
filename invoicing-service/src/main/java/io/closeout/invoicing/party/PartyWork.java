package io.closeout.invoicing.party;

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

/**
 * Work about parties that waits in rows, for all tenants. Taking a row only postpones it: if whoever took it dies, it
 * falls due again; late is possible, lost is not.
 */
@ApplicationScoped
public class PartyWork {

    /** What is to be done. */
    public enum Kind {
        LOOK_UP,
        RELEASE
    }

    /** A row that was taken until {@code until}. */
    public record Due(String tenantId, UUID partyId, Kind kind, Instant until) {}

    private final Database database;
    private final Clock clock;

    PartyWork(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Due after {@code delay}, or earlier if it already was. */
    public void plan(String tenantId, UUID partyId, Kind kind, Duration delay) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into party_due as d (tenant_id, party_id, work, due_at) values (?, ?, ?, ?)
                    on conflict (tenant_id, party_id, work) do update
                    set due_at = least(d.due_at, excluded.due_at), attempts = 0""")) {
                statement.setString(1, tenantId);
                statement.setObject(2, partyId);
                statement.setString(3, kind.name());
                statement.setObject(4, at(clock.instant().plus(delay)));
                statement.executeUpdate();
            }
        });
    }

    /** Takes rows that are due and nobody else is taking. */
    public List<Due> take(Kind kind, int limit, Duration lease) {
        var now = clock.instant();
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("""
                    update party_due d set due_at = ?, attempts = attempts + 1
                    from (select tenant_id, party_id from party_due where work = ? and due_at <= ?
                          order by due_at limit ? for update skip locked) as taken
                    where d.tenant_id = taken.tenant_id and d.party_id = taken.party_id and d.work = ?
                    returning d.tenant_id, d.party_id, d.due_at""")) {
                statement.setObject(1, at(now.plus(lease)));
                statement.setString(2, kind.name());
                statement.setObject(3, at(now));
                statement.setInt(4, limit);
                statement.setString(5, kind.name());
                try (var rows = statement.executeQuery()) {
                    return read(rows, kind);
                }
            }
        });
    }

    private static List<Due> read(ResultSet rows, Kind kind) throws SQLException {
        var taken = new ArrayList<Due>();
        while (rows.next()) {
            taken.add(new Due(
                    rows.getString(1),
                    rows.getObject(2, UUID.class),
                    kind,
                    rows.getObject(3, OffsetDateTime.class).toInstant()));
        }
        return taken;
    }

    /** Done, unless somebody asked for it again in the meantime. */
    public void done(Due due) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    delete from party_due where tenant_id = ? and party_id = ? and work = ? and due_at = ?""")) {
                statement.setString(1, due.tenantId());
                statement.setObject(2, due.partyId());
                statement.setString(3, due.kind().name());
                statement.setObject(4, at(due.until()));
                statement.executeUpdate();
            }
        });
    }

    /** Not done; again after {@code delay}, unless somebody asked for it earlier in the meantime. */
    public void postpone(Due due, Duration delay) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    update party_due set due_at = ?
                    where tenant_id = ? and party_id = ? and work = ? and due_at = ?""")) {
                statement.setObject(1, at(clock.instant().plus(delay)));
                statement.setString(2, due.tenantId());
                statement.setObject(3, due.partyId());
                statement.setString(4, due.kind().name());
                statement.setObject(5, at(due.until()));
                statement.executeUpdate();
            }
        });
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
