package io.closeout.reminder.contacts;

import io.closeout.events.party.PartyState;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** The parties whose details are to be looked up. A row stays until its version, or a newer one, is here. */
@ApplicationScoped
class DetailsWanted {

    /** @param tries how often it was looked up in vain */
    record Wanted(String tenantId, UUID partyId, long version, int tries) {}

    private final Database database;
    private final Tenants tenants;
    private final Clock clock;

    DetailsWanted(Database database, Tenants tenants, Clock clock) {
        this.database = database;
        this.tenants = tenants;
        this.clock = clock;
    }

    void ask(List<PartyState> states) {
        var versions = new TreeMap<UUID, Long>();
        states.forEach(state -> versions.merge(state.getPartyId(), state.getDetailsVersion(), Long::max));
        if (versions.isEmpty()) {
            return;
        }
        var tenant = tenants.current();
        var now = Timestamp.from(clock.instant());
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into details_wanted as w (tenant_id, party_id, version, ready_at)
                    select ?, party_id, version, ? from unnest(?::uuid[], ?::bigint[]) as n(party_id, version)
                    on conflict (tenant_id, party_id) do update set version = greatest(w.version, excluded.version),
                        ready_at = excluded.ready_at, tries = 0 where w.version < excluded.version""")) {
                statement.setString(1, tenant);
                statement.setTimestamp(2, now);
                array(statement, 3, "uuid", versions.keySet().stream());
                array(statement, 4, "bigint", versions.values().stream());
                statement.executeUpdate();
            }
        });
    }

    /** What is to be looked up now, of any tenant; nothing is locked, a look-up twice does no harm. */
    List<Wanted> ready(int limit) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("""
                    select tenant_id, party_id, version, tries from details_wanted
                    where ready_at <= ? order by tenant_id, ready_at limit ?""")) {
                statement.setTimestamp(1, Timestamp.from(clock.instant()));
                statement.setInt(2, limit);
                try (var rows = statement.executeQuery()) {
                    return wanted(rows);
                }
            }
        });
    }

    private static List<Wanted> wanted(ResultSet rows) throws SQLException {
        var wanted = new ArrayList<Wanted>();
        while (rows.next()) {
            wanted.add(new Wanted(rows.getString(1), rows.getObject(2, UUID.class), rows.getLong(3), rows.getInt(4)));
        }
        return wanted;
    }

    /** Only what was asked for: a version that was wanted meanwhile stays wanted. */
    void found(Collection<Wanted> found) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    delete from details_wanted w using unnest(?::text[], ?::uuid[], ?::bigint[]) as f(tenant_id, party_id, version)
                    where w.tenant_id = f.tenant_id and w.party_id = f.party_id and w.version <= f.version""")) {
                keys(statement, found);
                array(statement, 3, "bigint", found.stream().map(Wanted::version));
                statement.executeUpdate();
            }
        });
    }

    void postpone(Collection<Wanted> wanted, Duration by) {
        database.run(connection -> postpone(connection, wanted, clock.instant().plus(by)));
    }

    private static void postpone(Connection connection, Collection<Wanted> wanted, Instant until) throws SQLException {
        try (var statement = connection.prepareStatement("""
                update details_wanted w set ready_at = ?, tries = w.tries + 1
                from unnest(?::text[], ?::uuid[]) as f(tenant_id, party_id)
                where w.tenant_id = f.tenant_id and w.party_id = f.party_id""")) {
            statement.setTimestamp(1, Timestamp.from(until));
            array(statement, 2, "text", wanted.stream().map(Wanted::tenantId));
            array(statement, 3, "uuid", wanted.stream().map(Wanted::partyId));
            statement.executeUpdate();
        }
    }

    private static void keys(PreparedStatement statement, Collection<Wanted> wanted) throws SQLException {
        array(statement, 1, "text", wanted.stream().map(Wanted::tenantId));
        array(statement, 2, "uuid", wanted.stream().map(Wanted::partyId));
    }

    private static void array(PreparedStatement statement, int index, String type, Stream<?> values)
            throws SQLException {
        statement.setArray(index, statement.getConnection().createArrayOf(type, values.toArray()));
    }
}
