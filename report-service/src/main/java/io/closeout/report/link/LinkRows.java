package io.closeout.report.link;

import io.closeout.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Links as rows: the network of a token first, then, in that network, the link. */
@ApplicationScoped
class LinkRows {

    private final Database database;

    LinkRows(Database database) {
        this.database = database;
    }

    void add(SignedLink link, byte[] tokenSha256, Instant now) {
        database.run(connection -> {
            own(connection, link, tokenSha256);
            try (var insert = connection.prepareStatement("""
                    insert into signed_link (id, tenant_id, token_sha256, document, party_id, verbs, created_at, expires_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""")) {
                insert.setObject(1, link.id());
                insert.setString(2, link.tenantId());
                insert.setBytes(3, tokenSha256);
                insert.setString(4, link.document());
                insert.setObject(5, link.partyId());
                insert.setString(6, link.verbs().stream().map(LinkVerb::name).collect(Collectors.joining(",")));
                insert.setObject(7, now.atOffset(ZoneOffset.UTC));
                insert.setObject(8, link.expiresAt().atOffset(ZoneOffset.UTC));
                insert.executeUpdate();
            }
        });
    }

    private static void own(Connection connection, SignedLink link, byte[] tokenSha256) throws SQLException {
        try (var insert =
                connection.prepareStatement("insert into signed_link_owner (token_sha256, tenant_id) values (?, ?)")) {
            insert.setBytes(1, tokenSha256);
            insert.setString(2, link.tenantId());
            insert.executeUpdate();
        }
    }

    Optional<String> owner(byte[] tokenSha256) {
        return database.with(connection -> {
            try (var query =
                    connection.prepareStatement("select tenant_id from signed_link_owner where token_sha256 = ?")) {
                query.setBytes(1, tokenSha256);
                try (var rows = query.executeQuery()) {
                    return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
                }
            }
        });
    }

    Optional<SignedLink> of(byte[] tokenSha256) {
        return database.with(connection -> {
            try (var query = connection.prepareStatement("""
                    select id, tenant_id, document, party_id, verbs, expires_at, used_at, revoked_at from signed_link
                    where token_sha256 = ?""")) {
                query.setBytes(1, tokenSha256);
                try (var rows = query.executeQuery()) {
                    return rows.next() ? Optional.of(link(rows)) : Optional.empty();
                }
            }
        });
    }

    private static SignedLink link(ResultSet row) throws SQLException {
        return new SignedLink(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getObject(4, UUID.class),
                Arrays.stream(row.getString(5).split(",", -1))
                        .map(LinkVerb::valueOf)
                        .collect(Collectors.toSet()),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                time(row, 7),
                time(row, 8));
    }

    private static @Nullable Instant time(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
