package io.closeout.invoicing.party;

import io.closeout.events.party.PartyState;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The parties of the current tenant. */
@ApplicationScoped
public class Parties {

    private static final String COLUMNS = """
            party_id, state_version, country, zone, language, currency, vat_registered, vat_country, details_version,
            name, line1, line2, postcode, city, vat_id, legal_id, iban, bic""";

    private final Database database;
    private final Tenants tenants;

    Parties(Database database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** Those that are known, with one statement. */
    public Map<UUID, Party> find(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var query = "select " + COLUMNS + " from party where tenant_id = ? and party_id = any (?)";
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(query)) {
                statement.setString(1, tenants.current());
                statement.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
                return read(statement);
            }
        });
    }

    /**
     * As {@link #find}, and nobody else changes them until the transaction ends. Unknown ones get a row, so that their
     * first news wait, too: whoever finds a document blocked has then written that down before the news are taken in.
     */
    public Map<UUID, Party> lock(Collection<UUID> ids) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into party (tenant_id, party_id)
                    select ?, id from unnest(?::uuid[]) as wanted (id) order by id
                    on conflict (tenant_id, party_id) do update set party_id = excluded.party_id
                    returning %s""".formatted(COLUMNS))) {
                statement.setString(1, tenants.current());
                statement.setArray(
                        2,
                        connection.createArrayOf("uuid", ids.stream().distinct().toArray()));
                return read(statement);
            }
        });
    }

    /** @return whether the details known here are older than those the party has now */
    boolean note(PartyState state, long version) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into party as p (tenant_id, party_id, state_version, country, zone, language, currency,
                        vat_registered, vat_country, wanted_details_version)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (tenant_id, party_id) do update set
                        state_version = excluded.state_version, country = excluded.country, zone = excluded.zone,
                        language = excluded.language, currency = excluded.currency,
                        vat_registered = excluded.vat_registered, vat_country = excluded.vat_country,
                        wanted_details_version = greatest(p.wanted_details_version, excluded.wanted_details_version)
                    where p.state_version < excluded.state_version
                    returning wanted_details_version > details_version""")) {
                bind(statement, state, version);
                try (var rows = statement.executeQuery()) {
                    return rows.next() && rows.getBoolean(1);
                }
            }
        });
    }

    private void bind(PreparedStatement statement, PartyState state, long version) throws SQLException {
        statement.setString(1, tenants.current());
        statement.setObject(2, state.getPartyId());
        statement.setLong(3, version);
        statement.setString(4, state.getCountry());
        statement.setString(5, state.getZone());
        statement.setString(6, state.getLanguage());
        statement.setString(7, state.getCurrency());
        statement.setBoolean(8, state.getVatRegistered());
        statement.setString(9, state.getVatCountry());
        statement.setLong(10, state.getDetailsVersion());
    }

    /** An erased party keeps no details here; issued documents keep theirs for the legal term. */
    void forget(UUID id) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    update party set name = null, line1 = null, line2 = null, postcode = null, city = null,
                        vat_id = null, legal_id = null, iban = null, bic = null
                    where tenant_id = ? and party_id = ?""")) {
                statement.setString(1, tenants.current());
                statement.setObject(2, id);
                statement.executeUpdate();
            }
        });
    }

    /** @return whether newer details are wanted still */
    boolean store(UUID id, long version, PartyDetails details) {
        return database.with(connection -> {
            try (var statement = update(connection, id, version, details);
                    var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        });
    }

    private PreparedStatement update(Connection connection, UUID id, long version, PartyDetails details)
            throws SQLException {
        var statement = connection.prepareStatement("""
                update party set name = ?, line1 = ?, line2 = ?, postcode = ?, city = ?, vat_id = ?, legal_id = ?,
                    iban = ?, bic = ?, details_version = ?
                where tenant_id = ? and party_id = ? and details_version < ?
                returning wanted_details_version > details_version""");
        var next = 1;
        for (var text : texts(details)) {
            statement.setString(next++, text);
        }
        statement.setLong(next++, version);
        statement.setString(next++, tenants.current());
        statement.setObject(next++, id);
        statement.setLong(next, version);
        return statement;
    }

    private static @Nullable String[] texts(PartyDetails details) {
        return new @Nullable String[] {
            details.name(),
            details.line1(),
            details.line2(),
            details.postcode(),
            details.city(),
            details.vatId(),
            details.legalId(),
            details.iban(),
            details.bic()
        };
    }

    private static Map<UUID, Party> read(PreparedStatement statement) throws SQLException {
        var found = new HashMap<UUID, Party>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                var id = rows.getObject("party_id", UUID.class);
                found.put(id, new Party(id, state(rows), details(rows)));
            }
        }
        return found;
    }

    private static Party.@Nullable State state(ResultSet row) throws SQLException {
        if (row.getLong("state_version") == 0) {
            return null;
        }
        var vatCountry = row.getString("vat_country") == null ? row.getString("country") : row.getString("vat_country");
        return new Party.State(
                row.getString("country"),
                row.getString("zone"),
                row.getString("language"),
                row.getString("currency"),
                row.getBoolean("vat_registered") ? vatCountry : null);
    }

    private static @Nullable PartyDetails details(ResultSet row) throws SQLException {
        if (row.getLong("details_version") == 0 || row.getString("name") == null) {
            return null;
        }
        return new PartyDetails(
                row.getString("name"),
                row.getString("line1"),
                row.getString("line2"),
                row.getString("postcode"),
                row.getString("city"),
                row.getString("vat_id"),
                row.getString("legal_id"),
                row.getString("iban"),
                row.getString("bic"));
    }
}
