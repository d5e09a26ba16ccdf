package io.closeout.invoicing.rendition;

import io.closeout.events.common.Sha256;
import io.closeout.events.invoice.DocumentKind;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The forms of the current tenant's documents. Written once; the database lets nobody change or remove them. */
@ApplicationScoped
class RenderedFiles {

    /** A form that exists. */
    record Kept(DocumentKind kind, Sha256 digest) {}

    private final Database database;
    private final Tenants tenants;
    private final Clock clock;

    RenderedFiles(Database database, Tenants tenants, Clock clock) {
        this.database = database;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** A form that is there already stays as it was made first. */
    void keep(UUID documentId, UUID invoiceId, List<RenderedFile> files) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        database.run(connection -> {
            for (var file : files) {
                insertFile(connection, file, now);
                insertForm(connection, documentId, invoiceId, file, now);
            }
        });
    }

    private void insertFile(Connection connection, RenderedFile file, OffsetDateTime now) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into document_file (tenant_id, sha256, media_type, size, bytes, made_at)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""")) {
            statement.setString(1, tenants.current());
            statement.setBytes(2, file.digest().bytes());
            statement.setString(3, file.mediaType());
            statement.setInt(4, file.bytes().length);
            statement.setBytes(5, file.bytes());
            statement.setObject(6, now);
            statement.executeUpdate();
        }
    }

    private void insertForm(
            Connection connection, UUID documentId, UUID invoiceId, RenderedFile file, OffsetDateTime now)
            throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into document_form (tenant_id, document_id, invoice_id, kind, sha256, made_at)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""")) {
            statement.setString(1, tenants.current());
            statement.setObject(2, documentId);
            statement.setObject(3, invoiceId);
            statement.setString(4, file.kind().name());
            statement.setBytes(5, file.digest().bytes());
            statement.setObject(6, now);
            statement.executeUpdate();
        }
    }

    List<Kept> of(UUID documentId) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(
                    "select kind, sha256 from document_form where document_id = ? order by kind")) {
                statement.setObject(1, documentId);
                try (var rows = statement.executeQuery()) {
                    return kept(rows);
                }
            }
        });
    }

    private static List<Kept> kept(ResultSet rows) throws SQLException {
        var kept = new ArrayList<Kept>();
        while (rows.next()) {
            kept.add(new Kept(DocumentKind.valueOf(rows.getString(1)), new Sha256(rows.getBytes(2))));
        }
        return kept;
    }

    Optional<RenderedFile> find(UUID documentId, DocumentKind kind) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("""
                    select media_type, bytes, sha256 from document_form join document_file using (tenant_id, sha256)
                    where document_id = ? and kind = ?""")) {
                statement.setObject(1, documentId);
                statement.setString(2, kind.name());
                try (var rows = statement.executeQuery()) {
                    return rows.next()
                            ? Optional.of(new RenderedFile(
                                    kind, rows.getString(1), rows.getBytes(2), new Sha256(rows.getBytes(3))))
                            : Optional.empty();
                }
            }
        });
    }
}
