package io.closeout.invoicing.selfbilling;

import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Businesses to choose from, by name. */
@ApplicationScoped
class KnownParties {

    private final Database database;
    private final Tenants tenants;

    KnownParties(Database database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** At most a thousand; a form takes the id of any other. */
    Map<UUID, String> names() {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("""
                    select party_id, name from party where tenant_id = ? and vat_registered and name is not null
                    order by name, party_id limit 1000""")) {
                statement.setString(1, tenants.current());
                var names = new LinkedHashMap<UUID, String>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        names.put(rows.getObject(1, UUID.class), rows.getString(2));
                    }
                }
                return names;
            }
        });
    }
}
