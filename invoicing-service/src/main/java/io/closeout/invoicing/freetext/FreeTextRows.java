package io.closeout.invoicing.freetext;

import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of texts, of the tenant at work. */
@ApplicationScoped
class FreeTextRows {

    private static final String SELECT = "select id, about, sealed, plain from free_text where ";

    private final Database database;
    private final Tenants tenants;

    FreeTextRows(Database database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /**
     * A text as it lies there.
     *
     * @param sealed null while it is plain, or once it was dropped
     * @param plain null once it is sealed or dropped
     */
    record Kept(
            UUID id,
            List<UUID> about,
            byte @Nullable [] sealed,
            @Nullable String plain) {}

    void add(UUID id, List<UUID> about, byte[] sealed, Instant at) {
        database.run(connection -> {
            try (var insert = connection.prepareStatement(
                    "insert into free_text (id, tenant_id, about, sealed, written_at) values (?, ?, ?, ?, ?)")) {
                insert.setObject(1, id);
                insert.setString(2, tenants.current());
                insert.setArray(3, connection.createArrayOf("uuid", about.toArray()));
                insert.setBytes(4, sealed);
                insert.setObject(5, at.atOffset(ZoneOffset.UTC));
                insert.executeUpdate();
            }
        });
    }

    List<Kept> of(Collection<UUID> ids) {
        return database.with(connection -> {
            try (var query = connection.prepareStatement(SELECT + "id = any (?)")) {
                query.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
                return read(query);
            }
        });
    }

    /** Some that are plain, locked; what another process has in hand is passed over. */
    List<Kept> plain(int most) {
        return database.with(connection -> {
            try (var query = connection.prepareStatement(
                    SELECT + "plain is not null order by id limit ? for update skip locked")) {
                query.setInt(1, most);
                return read(query);
            }
        });
    }

    /** @param sealed null drops the text for good */
    void seal(UUID id, byte @Nullable [] sealed) {
        database.run(connection -> {
            try (var update =
                    connection.prepareStatement("update free_text set sealed = ?, plain = null where id = ?")) {
                update.setBytes(1, sealed);
                update.setObject(2, id);
                update.executeUpdate();
            }
        });
    }

    /** What is still plain about somebody is dropped. */
    void dropPlain(UUID person) {
        database.run(connection -> {
            try (var update = connection.prepareStatement(
                    "update free_text set plain = null where plain is not null and about @> array[?]::uuid[]")) {
                update.setObject(1, person);
                update.executeUpdate();
            }
        });
    }

    /** Some networks that have plain texts; needs no tenant. */
    List<String> unsealedNetworks() {
        return database.with(connection -> {
            try (var permission = connection.prepareStatement(
                            "select set_config('closeout.tenant', 'none', true), set_config('closeout.housekeeping', 'on', true)");
                    var query = connection.prepareStatement(
                            "select distinct tenant_id from free_text where plain is not null limit 100")) {
                permission.execute();
                var found = new ArrayList<String>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.add(rows.getString(1));
                    }
                }
                return found;
            }
        });
    }

    private static List<Kept> read(PreparedStatement query) throws SQLException {
        var found = new ArrayList<Kept>();
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                found.add(new Kept(
                        rows.getObject("id", UUID.class),
                        List.of((UUID[]) rows.getArray("about").getArray()),
                        rows.getBytes("sealed"),
                        rows.getString("plain")));
            }
        }
        return found;
    }
}
