package io.closeout.report.vault;

import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** The rows of the persons' keys, of the reader's network. */
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
        return database.with(connection -> {
            try (var query = connection.prepareStatement(
                    "select master_key_id, wrapped_key from person_key where party_id = ?")) {
                query.setObject(1, person);
                try (var rows = query.executeQuery()) {
                    return rows.next()
                            ? Optional.of(
                                    new WrappedKey(tenants.current(), person, rows.getString(1), rows.getBytes(2)))
                            : Optional.empty();
                }
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
