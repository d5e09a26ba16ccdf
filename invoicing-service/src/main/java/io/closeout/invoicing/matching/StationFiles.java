package io.closeout.invoicing.matching;

import io.closeout.kit.http.ProblemException;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;

/** Files that stations sent, byte for byte, by their digest. */
@ApplicationScoped
class StationFiles {

    private final Database database;
    private final Tenants tenants;
    private final Clock clock;

    StationFiles(Database database, Tenants tenants, Clock clock) {
        this.database = database;
        this.tenants = tenants;
        this.clock = clock;
    }

    /** Kept by what it is: the same file is there once. */
    void store(Upload upload) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into station_document (tenant_id, sha256, media_type, bytes, stored_at)
                    values (?, ?, ?, ?, ?) on conflict (tenant_id, sha256) do nothing""")) {
                statement.setString(1, tenants.current());
                statement.setBytes(2, upload.sha256());
                statement.setString(3, upload.mediaType());
                statement.setBytes(4, upload.bytes());
                statement.setObject(5, clock.instant().atOffset(ZoneOffset.UTC));
                statement.executeUpdate();
            }
        });
    }

    /**
     * As a download: it is handed out to be kept and never to be opened in a browser.
     *
     * @param name without its ending
     */
    Response download(String digest, String name) {
        var file = find(digest).orElseThrow(ProblemException::notFound);
        var ending = file.isPdf() ? "pdf" : "xml";
        return Response.ok(file.bytes(), MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s.%s\"".formatted(name, ending))
                .build();
    }

    private Optional<Upload> find(String digest) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(
                    "select bytes from station_document where tenant_id = ? and sha256 = decode(?, 'hex')")) {
                statement.setString(1, tenants.current());
                statement.setString(2, digest);
                try (var rows = statement.executeQuery()) {
                    return rows.next() ? Optional.of(new Upload(rows.getBytes(1))) : Optional.empty();
                }
            }
        });
    }
}
