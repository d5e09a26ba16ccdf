package io.closeout.invoicing.rendition;

import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Documents of the current tenant whose forms are still to be made. */
@ApplicationScoped
class PendingRenditions {

    /**
     * @param state WAITING or SET_ASIDE
     * @param dueAt when it is tried next
     * @param reason why the last attempt failed
     */
    public record View(
            UUID documentId,
            UUID invoiceId,
            String state,
            int attempts,
            Instant dueAt,
            @Nullable String reason) {}

    private final Database database;
    private final Tenants tenants;

    PendingRenditions(Database database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    List<View> list(@Nullable String state) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("""
                    select d.document_id, d.invoice_id, d.set_aside, d.attempts, d.due_at, f.reason
                    from document_due d left join document_failure f using (document_id)
                    where d.tenant_id = ? and (?::text is null or d.set_aside = (? = 'SET_ASIDE'))
                    order by d.due_at, d.document_id limit 200""")) {
                statement.setString(1, tenants.current());
                statement.setString(2, state);
                statement.setString(3, state);
                try (var rows = statement.executeQuery()) {
                    return views(rows);
                }
            }
        });
    }

    private static List<View> views(ResultSet rows) throws SQLException {
        var views = new ArrayList<View>();
        while (rows.next()) {
            views.add(new View(
                    rows.getObject(1, UUID.class),
                    rows.getObject(2, UUID.class),
                    rows.getBoolean(3) ? "SET_ASIDE" : "WAITING",
                    rows.getInt(4),
                    rows.getObject(5, OffsetDateTime.class).toInstant(),
                    rows.getString(6)));
        }
        return views;
    }
}
