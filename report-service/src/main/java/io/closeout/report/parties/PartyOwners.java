package io.closeout.report.parties;

import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Gives each id to the first network that uses it; ids are keys of a topic that all networks share. */
@ApplicationScoped
class PartyOwners {

    private final Database database;
    private final Tenants tenants;

    PartyOwners(Database database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    boolean claim(UUID id) {
        return claim(Set.of(id)).contains(id);
    }

    /** @return those that are ours now */
    Set<UUID> claim(Collection<UUID> ids) {
        return database.with(connection -> {
            var sorted = connection.createArrayOf("uuid", ids.stream().sorted().toArray());
            try (var insert = connection.prepareStatement(
                            "insert into party_owner (id, tenant_id) select unnest(?::uuid[]), ? on conflict do nothing");
                    var query = connection.prepareStatement(
                            "select id from party_owner where id = any (?) and tenant_id = ?")) {
                insert.setArray(1, sorted);
                insert.setString(2, tenants.current());
                insert.executeUpdate();
                query.setArray(1, sorted);
                query.setString(2, tenants.current());
                var ours = new HashSet<UUID>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        ours.add(rows.getObject(1, UUID.class));
                    }
                }
                return ours;
            }
        });
    }
}
