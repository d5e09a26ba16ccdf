package io.closeout.invoicing.tax;

import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The dated tax profiles of parties, of the current tenant. */
@ApplicationScoped
public class PartyTaxes {

    private static final String COLUMNS =
            "valid_from, scheme, exemption_code, legal_text, cash_accounting, public_body, buyer_reference";

    /** A profile with the party it is of. */
    public record Entry(UUID partyId, PartyTax tax) {}

    private final Database database;
    private final Tenants tenants;
    private final Clock clock;
    private final CurrentActor actor;

    PartyTaxes(Database database, Tenants tenants, Clock clock, CurrentActor actor) {
        this.database = database;
        this.tenants = tenants;
        this.clock = clock;
        this.actor = actor;
    }

    /** Those of one party, the latest first. */
    public List<PartyTax> of(UUID partyId) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("select " + COLUMNS
                    + " from tax_profile where tenant_id = ? and party_id = ? order by valid_from desc")) {
                statement.setString(1, tenants.current());
                statement.setObject(2, partyId);
                var found = new ArrayList<PartyTax>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(read(rows));
                    }
                }
                return found;
            }
        });
    }

    /** The parties of which something was said, a page of them. */
    public List<Entry> all(int limit) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("select party_id, " + COLUMNS
                    + " from tax_profile where tenant_id = ? order by recorded_at desc, party_id limit ?")) {
                statement.setString(1, tenants.current());
                statement.setInt(2, limit);
                var found = new ArrayList<Entry>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(new Entry(rows.getObject("party_id", UUID.class), read(rows)));
                    }
                }
                return found;
            }
        });
    }

    private static PartyTax read(ResultSet row) throws SQLException {
        var profile = new TaxProfile(
                TaxProfile.Scheme.valueOf(row.getString("scheme")),
                row.getString("exemption_code"),
                row.getString("legal_text"),
                row.getBoolean("cash_accounting"));
        return new PartyTax(
                row.getObject("valid_from", LocalDate.class),
                profile,
                row.getBoolean("public_body"),
                row.getString("buyer_reference"));
    }

    void keep(UUID partyId, PartyTax tax) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into tax_profile (tenant_id, party_id, valid_from, scheme, exemption_code, legal_text,
                        cash_accounting, public_body, buyer_reference, recorded_at, recorded_by)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (tenant_id, party_id, valid_from) do update set scheme = excluded.scheme,
                        exemption_code = excluded.exemption_code, legal_text = excluded.legal_text,
                        cash_accounting = excluded.cash_accounting, public_body = excluded.public_body,
                        buyer_reference = excluded.buyer_reference, recorded_at = excluded.recorded_at,
                        recorded_by = excluded.recorded_by""")) {
                statement.setString(1, tenants.current());
                statement.setObject(2, partyId);
                bind(statement, tax);
                statement.setTimestamp(10, Timestamp.from(clock.instant()));
                statement.setString(11, actor.actor());
                statement.executeUpdate();
            }
        });
    }

    private static void bind(PreparedStatement statement, PartyTax tax) throws SQLException {
        statement.setObject(3, tax.validFrom());
        statement.setString(4, tax.profile().scheme().name());
        statement.setString(5, tax.profile().exemptionCode());
        statement.setString(6, tax.profile().legalText());
        statement.setBoolean(7, tax.profile().cashAccounting());
        statement.setBoolean(8, tax.publicBody());
        statement.setString(9, tax.buyerReference());
    }
}
