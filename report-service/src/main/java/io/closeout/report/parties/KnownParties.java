package io.closeout.report.parties;

import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells which ids are no parties of the network. A party is never deleted, so one that was seen is remembered and the
 * usual report asks the database nothing. One that is erased is forgotten here at once; another replica may take a
 * report for it until it is started anew, and its invoice is then blocked for want of a name.
 */
@ApplicationScoped
public class KnownParties {

    private static final int MOST_REMEMBERED = 200_000;

    private final Database database;
    private final Tenants tenants;
    private final Map<Key, Boolean> seen = new ConcurrentHashMap<>();

    KnownParties(Database database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    private record Key(String tenant, UUID id) {}

    public Set<UUID> unknownAmong(Collection<UUID> ids) {
        var tenant = tenants.current();
        var unseen = new HashSet<UUID>();
        ids.stream().filter(id -> !seen.containsKey(new Key(tenant, id))).forEach(unseen::add);
        if (!unseen.isEmpty()) {
            var found = stored(List.copyOf(unseen));
            remember(tenant, found);
            unseen.removeAll(found);
        }
        return unseen;
    }

    void forget(UUID id) {
        seen.remove(new Key(tenants.current(), id));
    }

    private void remember(String tenant, Set<UUID> found) {
        if (seen.size() > MOST_REMEMBERED) {
            seen.clear();
        }
        found.forEach(id -> seen.put(new Key(tenant, id), true));
    }

    private Set<UUID> stored(List<UUID> ids) {
        return database.with(connection -> {
            try (var query =
                    connection.prepareStatement("select id from party where id = any (?) and erased_at is null")) {
                query.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
                return read(query);
            }
        });
    }

    private static Set<UUID> read(PreparedStatement query) throws SQLException {
        var found = new HashSet<UUID>();
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getObject(1, UUID.class));
            }
        }
        return found;
    }
}
