package io.closeout.invoicing.pricelist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.closeout.invoicing.pricelist.Upload.State;
import io.closeout.kit.csv.Fault;
import io.closeout.kit.csv.Faults;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The table of uploads and the one of their rows. */
@ApplicationScoped
class UploadTable {

    private static final String OLD_FILES =
            "delete from price_upload where state not in ('PUBLISHED', 'REFUSED') and ordered_at < ?";
    private static final String OLD_ROWS = "delete from price_upload_row where upload_id in"
            + " (select id from price_upload where ordered_at < ?) or upload_id not in (select id from price_upload)";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Database database;
    private final Tenants tenants;

    UploadTable(Database database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** A file that nobody published within a day is forgotten, and of the others the rows. */
    void begin(UUID id, UploadOrder order, String by, Instant now) {
        database.run(connection -> {
            forget(connection, OLD_FILES, now);
            forget(connection, OLD_ROWS, now);
            try (var statement = connection.prepareStatement("""
                    insert into price_upload (id, tenant_id, list_id, country, station, contract, complete, valid_from,
                        dry_run, reason, state, ordered_by, ordered_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'READING', ?, ?)""")) {
                statement.setObject(1, id);
                statement.setString(2, tenants.current());
                statement.setString(3, order.listId());
                statement.setString(4, order.scope().country());
                statement.setString(5, order.scope().station());
                statement.setString(6, order.scope().contract());
                statement.setBoolean(7, order.complete());
                statement.setObject(8, order.validFrom());
                statement.setBoolean(9, order.dryRun());
                statement.setString(10, order.reason());
                statement.setString(11, by);
                statement.setObject(12, at(now));
                statement.executeUpdate();
            }
        });
    }

    private static void forget(Connection connection, String which, Instant now) throws SQLException {
        try (var statement = connection.prepareStatement(which)) {
            statement.setObject(1, at(now).minusDays(1));
            statement.executeUpdate();
        }
    }

    void keep(UUID id, List<UploadRow> rows) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into price_upload_row (upload_id, tenant_id, line, article, description, unit, currency, price,
                        base, discountable, valid_from)
                    select ?, ?, * from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::numeric[],
                        ?::numeric[], ?::bool[], ?::date[])""")) {
                statement.setObject(1, id);
                statement.setString(2, tenants.current());
                array(statement, 3, "int4", rows, UploadRow::line);
                array(statement, 4, "text", rows, UploadRow::article);
                array(statement, 5, "text", rows, UploadRow::text);
                array(statement, 6, "text", rows, UploadRow::unit);
                array(statement, 7, "text", rows, UploadRow::currency);
                array(statement, 8, "numeric", rows, UploadRow::price);
                array(statement, 9, "numeric", rows, UploadRow::base);
                array(statement, 10, "bool", rows, UploadRow::discountable);
                array(statement, 11, "text", rows, row -> row.validFrom().toString());
                statement.executeUpdate();
            }
        });
        update(id, "rows_read = rows_read + ?", statement -> statement.setInt(2, rows.size()));
    }

    private static void array(
            PreparedStatement statement, int at, String type, List<UploadRow> rows, Function<UploadRow, Object> value)
            throws SQLException {
        statement.setArray(
                at,
                statement
                        .getConnection()
                        .createArrayOf(type, rows.stream().map(value).toArray()));
    }

    /** Nothing of a file with faults is kept. */
    void refuse(UUID id, Faults faults, Instant now) {
        update(id, "state = 'REFUSED', fault_count = ?, faults = ?::jsonb, finished_at = ?", statement -> {
            statement.setInt(2, faults.count());
            statement.setString(3, json(faults.named()));
            statement.setObject(4, at(now));
        });
        database.run(connection -> {
            try (var statement = connection.prepareStatement("delete from price_upload_row where upload_id = ?")) {
                statement.setObject(1, id);
                statement.executeUpdate();
            }
        });
    }

    void read(UUID id, byte[] sha256) {
        update(id, "state = 'READ', sha256 = ?", statement -> statement.setBytes(2, sha256));
    }

    void reached(UUID id, State state, @Nullable Integer version, Instant now) {
        update(id, "state = ?, version = ?::int, finished_at = ?", statement -> {
            statement.setString(2, state.name());
            statement.setObject(3, version);
            statement.setObject(4, at(now));
        });
    }

    Optional<Upload> find(UUID id) {
        return select("where id = ?", statement -> statement.setObject(1, id)).stream()
                .findFirst();
    }

    /** So that nobody else finishes it at the same time. */
    Optional<Upload> findLocked(UUID id) {
        return select("where id = ? for update", statement -> statement.setObject(1, id)).stream()
                .findFirst();
    }

    List<Upload> newest(int most) {
        return select("order by ordered_at desc limit ?", statement -> statement.setInt(1, most));
    }

    private List<Upload> select(String which, Filling filling) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("select * from price_upload " + which)) {
                filling.of(statement);
                var found = new ArrayList<Upload>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(upload(rows));
                    }
                }
                return found;
            }
        });
    }

    private static Upload upload(ResultSet row) throws SQLException {
        var finished = row.getObject("finished_at", OffsetDateTime.class);
        var sha256 = row.getBytes("sha256");
        return new Upload(
                row.getObject("id", UUID.class),
                new UploadOrder(
                        row.getString("list_id"),
                        PublishedLists.scope(row),
                        row.getBoolean("complete"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getBoolean("dry_run"),
                        row.getString("reason")),
                State.valueOf(row.getString("state")),
                row.getInt("rows_read"),
                row.getInt("fault_count"),
                faults(row.getString("faults")),
                totals(row),
                row.getString("fingerprint"),
                sha256 == null ? null : HexFormat.of().formatHex(sha256),
                row.getObject("version", Integer.class),
                row.getString("ordered_by"),
                row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant());
    }

    private static Upload.Totals totals(ResultSet row) throws SQLException {
        return new Upload.Totals(
                row.getInt("added"),
                row.getInt("gone"),
                row.getInt("dearer"),
                row.getInt("cheaper"),
                row.getInt("reworded"),
                row.getInt("same"));
    }

    private void update(UUID id, String change, Filling filling) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("with job (job_id) as (values (?::uuid))"
                    + " update price_upload set " + change + " from job where id = job_id")) {
                statement.setObject(1, id);
                filling.of(statement);
                statement.executeUpdate();
            }
        });
    }

    private static OffsetDateTime at(Instant now) {
        return now.atOffset(ZoneOffset.UTC);
    }

    private static String json(List<Fault> faults) {
        try {
            return JSON.writeValueAsString(faults);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Fault> faults(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts values into a statement; of a change from the second on. */
    @FunctionalInterface
    private interface Filling {
        void of(PreparedStatement statement) throws SQLException;
    }
}
