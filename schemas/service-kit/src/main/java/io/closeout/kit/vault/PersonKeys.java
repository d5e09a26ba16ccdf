package io.closeout.kit.vault;

import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of the persons' keys, of the reader's network. */
@IfBuildProperty(name = "closeout.sealing", stringValue = "true")
@ApplicationScoped
class PersonKeys {

    private final Database database;
    private final Tenants tenants;
    private final Clock clock;

    PersonKeys(Database database, Tenants tenants, Clock clock) {
        this.database = database;
        this.tenants = tenants;
        this.clock = clock;
    }

    Optional<WrappedKey> of(UUID person) {
        return of(List.of(person)).stream().findFirst();
    }

    List<WrappedKey> of(Collection<UUID> persons) {
        return database.with(connection -> {
            try (var query = connection.prepareStatement(
                    "select party_id, master_key_id, wrapped_key from person_key where party_id = any (?)")) {
                query.setArray(1, connection.createArrayOf("uuid", persons.toArray()));
                var found = new ArrayList<WrappedKey>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.add(new WrappedKey(
                                tenants.current(), rows.getObject(1, UUID.class), rows.getString(2), rows.getBytes(3)));
                    }
                }
                return found;
            }
        });
    }

    /** @return false if there is a row already, be it a key or the mark that it was destroyed */
    boolean add(WrappedKey key) {
        return database.with(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into person_key (tenant_id, party_id, master_key_id, wrapped_key, made_at, destroyed_at)
                    values (?, ?, ?, ?, ?, ?) on conflict (tenant_id, party_id) do nothing""")) {
                var now = clock.instant().atOffset(ZoneOffset.UTC);
                insert.setString(1, key.tenantId());
                insert.setObject(2, key.person());
                insert.setString(3, key.masterKeyId());
                insert.setBytes(4, key.wrapped());
                insert.setObject(5, now);
                insert.setObject(6, key.wrapped() == null ? now : null);
                return insert.executeUpdate() == 1;
            }
        });
    }

    /** @return false if there is no key */
    boolean destroy(UUID person) {
        return database.with(connection -> {
            try (var update = connection.prepareStatement("""
                    update person_key set wrapped_key = null, destroyed_at = ?
                    where party_id = ? and wrapped_key is not null""")) {
                update.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
                update.setObject(2, person);
                return update.executeUpdate() == 1;
            }
        });
    }

    String tenant() {
        return tenants.current();
    }
}
