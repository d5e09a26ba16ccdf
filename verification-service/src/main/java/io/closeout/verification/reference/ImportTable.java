package io.closeout.verification.reference;

import io.closeout.kit.csv.Fault;
import io.closeout.kit.csv.Faults;
import io.closeout.kit.csv.StagedFiles;
import io.closeout.kit.csv.StagingTable;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.verification.reference.ImportJob.State;
import jakarta.enterprise.context.ApplicationScoped;
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

    private static final StagingTable<ImportJob, Row> TABLE = StagingTable.<ImportJob, Row>of(
                    "reference_import", "APPLIED", ImportTable::job)
            .rows("reference_import_row", "import_id")
            .column("line", "int", Row::line)
            .column("code", "text", Row::code)
            .column("document", "jsonb", Row::document);

    private final Database database;
    private final Tenants tenants;
    private final StagedFiles<ImportJob, Row> files;

    ImportTable(Database database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
        this.files = new StagedFiles<>(TABLE, database, tenants);
    }

    /** A row that is fit to be kept. */
    record Row(int line, String code, String document) {}

    /** A file that nobody applied within a day is forgotten, and of the others the rows. */
    void begin(UUID id, ImportOrder order, String by, Instant now) {
        files.forget(now);
        database.run(connection -> {
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

    void keep(UUID id, List<Row> rows) {
        files.keep(id, rows);
    }

    /** Nothing of a file with faults is kept. */
    void refuse(UUID id, Faults faults, Instant now) {
        files.refuse(id, faults, now);
    }

    void reached(UUID id, State state, Instant now) {
        files.change(id, "state = ?, finished_at = ?::timestamptz", statement -> {
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
        return files.find(id);
    }

    /** So that nobody else finishes it at the same time. */
    Optional<ImportJob> findLocked(UUID id) {
        return files.findLocked(id);
    }

    List<ImportJob> newest(Kind kind, int most) {
        return files.select("where kind = ? order by ordered_at desc limit ?", statement -> {
            statement.setString(1, kind.name());
            statement.setInt(2, most);
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
                StagedFiles.faults(row),
                new ImportJob.Totals(
                        row.getInt("added"), row.getInt("changed"), row.getInt("unchanged"), row.getInt("ended")),
                row.getString("fingerprint"),
                row.getString("ordered_by"),
                row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant());
    }
}
