package io.closeout.invoicing.rendition;

import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;

/** Why the forms of a document could not be made at the last attempt. */
@ApplicationScoped
class RenderingFailures {

    private static final int LONGEST = 500;

    private final Database database;
    private final Tenants tenants;
    private final Clock clock;

    RenderingFailures(Database database, Tenants tenants, Clock clock) {
        this.database = database;
        this.tenants = tenants;
        this.clock = clock;
    }

    void note(UUID documentId, String reason) {
        // PostgreSQL stores no zero byte.
        var text = reason.replace('\0', ' ');
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into document_failure (tenant_id, document_id, reason, failed_at) values (?, ?, ?, ?)
                    on conflict (document_id) do update
                    set reason = excluded.reason, failed_at = excluded.failed_at""")) {
                statement.setString(1, tenants.current());
                statement.setObject(2, documentId);
                statement.setString(3, text.substring(0, Math.min(text.length(), LONGEST)));
                statement.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
                statement.executeUpdate();
            }
        });
    }

    /** Whether anybody could tell of a failure, which nobody can of one that ended the process. */
    boolean isKnown(UUID documentId) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("select from document_failure where document_id = ?")) {
                statement.setObject(1, documentId);
                try (var rows = statement.executeQuery()) {
                    return rows.next();
                }
            }
        });
    }

    void forget(UUID documentId) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("delete from document_failure where document_id = ?")) {
                statement.setObject(1, documentId);
                statement.executeUpdate();
            }
        });
    }
}
