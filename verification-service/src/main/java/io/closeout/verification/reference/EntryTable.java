package io.closeout.verification.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of all that was ever said. Rows are added, never changed. */
@ApplicationScoped
class EntryTable {

    static final String COLUMNS = "code, revision, valid_from, document, changed_by, changed_at, reason, import_id";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Database database;
    private final Tenants tenants;

    EntryTable(Database database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** An entry, whatever was said about it. */
    record Key(Kind kind, String code) {}

    /** In the order in which it was said; entries nobody said anything about are not in it. */
    Map<Key, List<Revision>> revisionsOf(Collection<Key> keys) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(
                    "select " + COLUMNS + ", kind from reference_entry"
                            + " where (kind, code) in (select * from unnest(?::text[], ?::text[])) order by kind, code, revision")) {
                var kinds = keys.stream().map(key -> key.kind().name()).toArray();
                statement.setArray(1, connection.createArrayOf("text", kinds));
                var codes = keys.stream().map(Key::code).toArray();
                statement.setArray(2, connection.createArrayOf("text", codes));
                return byKey(statement);
            }
        });
    }

    private static Map<Key, List<Revision>> byKey(PreparedStatement statement) throws SQLException {
        var found = new HashMap<Key, List<Revision>>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                var key = new Key(Kind.valueOf(rows.getString("kind")), rows.getString("code"));
                found.computeIfAbsent(key, none -> new ArrayList<>()).add(revision(rows));
            }
        }
        return found;
    }

    /** Lets no other change of this list happen until the transaction ends. */
    void lock(Kind kind) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
                statement.setString(1, "reference/%s/%s".formatted(tenants.current(), kind));
                statement.execute();
            }
        });
    }

    void add(Kind kind, Revision revision) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("insert into reference_entry (tenant_id, kind, " + COLUMNS
                    + ") values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)")) {
                statement.setString(1, tenants.current());
                statement.setString(2, kind.name());
                fill(statement, revision);
                statement.executeUpdate();
            }
        });
    }

    private static void fill(PreparedStatement statement, Revision revision) throws SQLException {
        statement.setString(3, revision.code());
        statement.setInt(4, revision.number());
        statement.setObject(5, revision.validFrom());
        statement.setString(6, json(revision.values()));
        statement.setString(7, revision.said().by());
        statement.setObject(8, revision.said().at().atOffset(ZoneOffset.UTC));
        statement.setString(9, revision.said().reason());
        statement.setObject(10, revision.importId());
    }

    static Revision revision(ResultSet row) throws SQLException {
        return new Revision(
                row.getString("code"),
                row.getInt("revision"),
                row.getObject("valid_from", LocalDate.class),
                values(row.getString("document")),
                new Revision.Said(
                        row.getString("changed_by"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getString("reason")),
                row.getObject("import_id", UUID.class));
    }

    static @Nullable Map<String, String> values(@Nullable String json) {
        try {
            return json == null ? null : JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static @Nullable String json(@Nullable Map<String, String> values) {
        try {
            return values == null ? null : JSON.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
