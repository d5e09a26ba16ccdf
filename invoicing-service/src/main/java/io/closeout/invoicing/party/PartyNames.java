package io.closeout.invoicing.party;

import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The names of the current tenant's parties, for people who pick one. */
@ApplicationScoped
public class PartyNames {

    /** @param country ISO 3166-1 alpha-2 */
    public record Named(UUID id, String name, String country) {}

    private final Database database;
    private final Tenants tenants;

    PartyNames(Database database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** Those whose name contains some words, by name. */
    public List<Named> containing(String words, int limit) {
        return read("name ilike ? order by name, party_id limit ?", statement -> {
            statement.setString(2, "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%");
            statement.setInt(3, limit);
        });
    }

    /** The names of some; those without one are left out. */
    public Map<UUID, String> of(Collection<UUID> ids) {
        return read(
                        "party_id = any (?)",
                        statement ->
                                statement.setArray(2, statement.getConnection().createArrayOf("uuid", ids.toArray())))
                .stream()
                .collect(Collectors.toMap(Named::id, Named::name));
    }

    /** Fills the parameters of a statement. */
    private interface Binding {
        void to(PreparedStatement statement) throws SQLException;
    }

    private List<Named> read(String condition, Binding binding) {
        var query = "select party_id, name, country from party"
                + " where tenant_id = ? and name is not null and country is not null and " + condition;
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(query)) {
                statement.setString(1, tenants.current());
                binding.to(statement);
                var found = new ArrayList<Named>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(new Named(rows.getObject(1, UUID.class), rows.getString(2), rows.getString(3)));
                    }
                }
                return found;
            }
        });
    }
}
