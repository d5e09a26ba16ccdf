package io.closeout.verification.dialogue;

import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.verification.dialogue.ThreadFile.Key;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Keeps the bytes of files in parts of at most half a megabyte, so that a file of any size costs that much memory. They
 * are rows like any other: in the transaction of the message they belong to, and behind the wall of their tenant.
 */
@ApplicationScoped
public class FileParts {

    private static final int PART = 512 * 1024;

    private final Database database;
    private final Tenants tenants;

    FileParts(Database database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** After the row of the file. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void put(Key file, InputStream bytes) {
        database.with(connection -> {
            try (var insert = connection.prepareStatement(
                    "insert into thread_file_part (thread_id, sha256, part, tenant_id, bytes) values (?, ?, ?, ?, ?)")) {
                insert.setObject(1, file.threadId());
                insert.setString(2, file.sha256());
                insert.setString(4, tenants.current());
                var part = 0;
                for (var chunk = next(bytes); chunk.length > 0; chunk = next(bytes)) {
                    insert.setInt(3, part++);
                    insert.setBytes(5, chunk);
                    insert.executeUpdate();
                }
                return part;
            }
        });
    }

    /** Part by part, each with a connection of its own, so that a slow reader holds none. */
    public void copy(String tenant, Key file, OutputStream to) throws IOException {
        var part = 0;
        for (var chunk = read(tenant, file, part); chunk.length > 0; chunk = read(tenant, file, ++part)) {
            to.write(chunk);
        }
    }

    private byte[] read(String tenant, Key file, int part) {
        return tenants.inTransaction(tenant, () -> database.with(connection -> one(connection, file, part)));
    }

    private static byte[] one(Connection connection, Key file, int part) throws SQLException {
        try (var query = connection.prepareStatement(
                "select bytes from thread_file_part where thread_id = ? and sha256 = ? and part = ?")) {
            query.setObject(1, file.threadId());
            query.setString(2, file.sha256());
            query.setInt(3, part);
            try (var rows = query.executeQuery()) {
                return rows.next() ? rows.getBytes(1) : new byte[0];
            }
        }
    }

    private static byte[] next(InputStream bytes) {
        try {
            return bytes.readNBytes(PART);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
