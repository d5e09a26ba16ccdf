package io.closeout.invoicing.office;

import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Parties to choose from, by name. */
@ApplicationScoped
class KnownParties {

    private static final int MOST = 500;

    private final Database database;
    private final Tenants tenants;

    KnownParties(Database database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** A party as people know it. */
    public record Named(UUID id, String name, String city) {}

    List<Named> named() {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("""
                    select party_id, name, coalesce(city, '') from party
                    where tenant_id = ? and name is not null order by name, party_id limit ?""")) {
                statement.setString(1, tenants.current());
                statement.setInt(2, MOST);
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
