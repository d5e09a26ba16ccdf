package io.closeout.report.parties;

import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

    /** Ids by the network they belong to; those of nobody are left out. */
    Map<String, List<UUID>> of(Collection<UUID> ids) {
        return database.with(connection -> {
            try (var query = connection.prepareStatement("select id, tenant_id from party_owner where id = any (?)")) {
                query.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
                var owned = new TreeMap<String, List<UUID>>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        owned.computeIfAbsent(rows.getString(2), network -> new ArrayList<>())
                                .add(rows.getObject(1, UUID.class));
                    }
                }
                return owned;
            }
        });
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
