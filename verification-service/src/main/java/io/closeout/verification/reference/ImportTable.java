package io.closeout.verification.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.closeout.kit.csv.Fault;
import io.closeout.kit.csv.Faults;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.verification.reference.ImportJob.State;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table of files and the one of their rows. */
@ApplicationScoped
class ImportTable {

    private static final String OLD_FILES =
            "delete from reference_import where state not in ('APPLIED', 'REFUSED') and ordered_at < ?";
    private static final String OLD_ROWS = "delete from reference_import_row where import_id in"
            + " (select id from reference_import where ordered_at < ?)";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Database database;
    private final Tenants tenants;

    ImportTable(Database database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** A row that is fit to be kept. */
    record Row(int line, String code, String document) {}

    /** A file that nobody applied within a day is forgotten, and of the others the rows. */
    void begin(UUID id, ImportOrder order, String by, Instant now) {
        database.run(connection -> {
            forget(connection, OLD_FILES, now);
            forget(connection, OLD_ROWS, now);
            try (var statement = connection.prepareStatement("""
                    insert into reference_import
                        (id, tenant_id, kind, state, dry_run, complete, valid_from, reason, ordered_by, ordered_at)
                    values (?, ?, ?, 'READING', ?, ?, ?, ?, ?, ?)""")) {
                statement.setObject(1, id);
                statement.setString(2, tenants.current());
                statement.setString(3, order.kind().name());
                statement.setBoolean(4, order.dryRun());
                statement.setBoolean(5, order.complete());
                statement.setObject(6, order.validFrom());
                statement.setString(7, order.reason());
                statement.setString(8, by);
                statement.setObject(9, now.atOffset(ZoneOffset.UTC));
                statement.executeUpdate();
            }
        });
    }

    private static void forget(Connection connection, String which, Instant now) throws SQLException {
        try (var statement = connection.prepareStatement(which)) {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC).minusDays(1));
            statement.executeUpdate();
        }
    }

    void keep(UUID id, List<Row> rows) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into reference_import_row (import_id, tenant_id, line, code, document)
                    select ?, ?, * from unnest(?::int[], ?::text[], ?::jsonb[])""")) {
                statement.setObject(1, id);
                statement.setString(2, tenants.current());
                statement.setArray(
                        3,
                        connection.createArrayOf(
                                "int", rows.stream().map(Row::line).toArray()));
                statement.setArray(
                        4,
                        connection.createArrayOf(
                                "text", rows.stream().map(Row::code).toArray()));
                statement.setArray(
                        5,
                        connection.createArrayOf(
                                "text", rows.stream().map(Row::document).toArray()));
                statement.executeUpdate();
            }
        });
        update(id, "rows_read = rows_read + ?", statement -> statement.setInt(2, rows.size()));
    }

    /** Nothing of a file with faults is kept. */
    void refuse(UUID id, Faults faults, Instant now) {
        update(id, "state = 'REFUSED', fault_count = ?, faults = ?::jsonb, finished_at = ?", statement -> {
            statement.setInt(2, faults.count());
            statement.setString(3, json(faults.named()));
            statement.setObject(4, now.atOffset(ZoneOffset.UTC));
        });
        database.run(connection -> {
            try (var statement = connection.prepareStatement("delete from reference_import_row where import_id = ?")) {
                statement.setObject(1, id);
                statement.executeUpdate();
            }
        });
    }

    void reached(UUID id, State state, Instant now) {
        update(id, "state = ?, finished_at = ?::timestamptz", statement -> {
            statement.setString(2, state.name());
            statement.setObject(3, state == State.READ ? null : now.atOffset(ZoneOffset.UTC));
        });
    }

    /** Codes that stand in the file more than once, by the lines after the first. */
    List<Fault> duplicates(UUID id, int most) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("""
                    select line, first from (
                        select line, min(line) over (partition by code) as first
                        from reference_import_row where import_id = ?) lines
                    where line > first order by line limit ?""")) {
                statement.setObject(1, id);
                statement.setInt(2, most);
                var found = new ArrayList<Fault>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(new Fault(
                                rows.getInt(1), "", "names the same code as line %d".formatted(rows.getInt(2))));
                    }
                }
                return found;
            }
        });
    }

    Optional<ImportJob> find(UUID id) {
        return select("where id = ?", statement -> statement.setObject(1, id)).stream()
                .findFirst();
    }

    /** So that nobody else finishes it at the same time. */
    Optional<ImportJob> findLocked(UUID id) {
        return select("where id = ? for update", statement -> statement.setObject(1, id)).stream()
                .findFirst();
    }

    List<ImportJob> newest(Kind kind, int most) {
        return select("where kind = ? order by ordered_at desc limit ?", statement -> {
            statement.setString(1, kind.name());
            statement.setInt(2, most);
        });
    }

    private List<ImportJob> select(String which, Filling filling) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("select * from reference_import " + which)) {
                filling.of(statement);
                var found = new ArrayList<ImportJob>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(job(rows));
                    }
                }
                return found;
            }
        });
    }

    private static ImportJob job(ResultSet row) throws SQLException {
        var finished = row.getObject("finished_at", OffsetDateTime.class);
        return new ImportJob(
                row.getObject("id", UUID.class),
                new ImportOrder(
                        Kind.valueOf(row.getString("kind")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getBoolean("complete"),
                        row.getBoolean("dry_run"),
                        row.getString("reason")),
                State.valueOf(row.getString("state")),
                row.getInt("rows_read"),
                row.getInt("fault_count"),
                faults(row.getString("faults")),
                new ImportJob.Totals(
                        row.getInt("added"), row.getInt("changed"), row.getInt("unchanged"), row.getInt("ended")),
                row.getString("fingerprint"),
                row.getString("ordered_by"),
                row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant());
    }

    private void update(UUID id, String change, Filling filling) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("with job (job_id) as (values (?::uuid))"
                    + " update reference_import set " + change + " from job where id = job_id")) {
                statement.setObject(1, id);
                filling.of(statement);
                statement.executeUpdate();
            }
        });
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
