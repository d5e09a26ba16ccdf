package io.closeout.invoicing.branding;

import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** The logos of the current tenant by their digest. */
@ApplicationScoped
class Logos {

    private final Database database;
    private final Tenants tenants;

    Logos(Database database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** Draws it anew and keeps that. */
    String keep(byte[] sent) {
        var drawn = LogoImage.drawn(sent);
        var digest = sha256(drawn);
        database.run(connection -> {
            try (var statement = connection.prepareStatement(
                    "insert into branding_logo (tenant_id, sha256, bytes) values (?, ?, ?) on conflict do nothing")) {
                statement.setString(1, tenants.current());
                statement.setBytes(2, digest);
                statement.setBytes(3, drawn);
                statement.executeUpdate();
            }
        });
        return HexFormat.of().formatHex(digest);
    }

    /** @param sha256 64 hexadecimal digits */
    Optional<byte[]> find(String sha256) {
        return database.with(connection -> {
            try (var statement =
                    connection.prepareStatement("select bytes from branding_logo where tenant_id = ? and sha256 = ?")) {
                statement.setString(1, tenants.current());
                statement.setBytes(2, HexFormat.of().parseHex(sha256));
                try (var rows = statement.executeQuery()) {
                    return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
                }
            }
        });
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
