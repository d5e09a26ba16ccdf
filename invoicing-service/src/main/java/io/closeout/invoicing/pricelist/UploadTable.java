package io.closeout.invoicing.pricelist;

import io.closeout.invoicing.pricelist.Upload.State;
import io.closeout.kit.csv.Faults;
import io.closeout.kit.csv.StagedFiles;
import io.closeout.kit.csv.StagingTable;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of uploads and the one of their rows. */
@ApplicationScoped
class UploadTable {

    private static final StagingTable<Upload, UploadRow> TABLE = StagingTable.<Upload, UploadRow>of(
                    "price_upload", "PUBLISHED", UploadTable::upload)
            .rows("price_upload_row", "upload_id")
            .column("line", "int", UploadRow::line)
            .column("article", "text", UploadRow::article)
            .column("description", "text", UploadRow::text)
            .column("unit", "text", UploadRow::unit)
            .column("currency", "text", UploadRow::currency)
            .column("price", "numeric", UploadRow::price)
            .column("base", "numeric", UploadRow::base)
            .column("discountable", "bool", UploadRow::discountable)
            .column("valid_from", "date", UploadRow::validFrom);
    private static final String LOST_ROWS =
            "delete from price_upload_row where upload_id not in (select id from price_upload)";

    private final Database database;
    private final Tenants tenants;
    private final StagedFiles<Upload, UploadRow> files;

    UploadTable(Database database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
        this.files = new StagedFiles<>(TABLE, database, tenants);
    }

    /** A file that nobody published within a day is forgotten, and of the others the rows. */
    void begin(UUID id, UploadOrder order, String by, Instant now) {
        files.forget(now);
        forgetLostRows();
        database.run(connection -> {
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

    /** Those that came while their file was forgotten. */
    private void forgetLostRows() {
        database.run(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute(LOST_ROWS);
            }
        });
    }

    void keep(UUID id, List<UploadRow> rows) {
        files.keep(id, rows);
    }

    /** Nothing of a file with faults is kept. */
    void refuse(UUID id, Faults faults, Instant now) {
        files.refuse(id, faults, now);
    }

    void read(UUID id, byte[] sha256) {
        files.change(id, "state = 'READ', sha256 = ?", statement -> statement.setBytes(2, sha256));
    }

    void reached(UUID id, State state, @Nullable Integer version, Instant now) {
        files.change(id, "state = ?, version = ?::int, finished_at = ?", statement -> {
            statement.setString(2, state.name());
            statement.setObject(3, version);
            statement.setObject(4, at(now));
        });
    }

    Optional<Upload> find(UUID id) {
        return files.find(id);
    }

    /** So that nobody else finishes it at the same time. */
    Optional<Upload> findLocked(UUID id) {
        return files.findLocked(id);
    }

    List<Upload> newest(int most) {
        return files.select("order by ordered_at desc limit ?", statement -> statement.setInt(1, most));
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
                StagedFiles.faults(row),
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

    private static OffsetDateTime at(Instant now) {
        return now.atOffset(ZoneOffset.UTC);
    }
}
