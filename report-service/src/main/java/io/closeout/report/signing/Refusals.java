package io.closeout.report.signing;

import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The refusals of the reader's network. */
@ApplicationScoped
class Refusals {

    private final Database database;
    private final Tenants tenants;

    Refusals(Database database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** @return false if the device has told of it before */
    boolean add(UUID reportId, SigningTime time, String reasonKey, String contentSha256) {
        return database.with(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into refusal (report_id, device_refused_at, tenant_id, refused_at, received_at, reason_key,
                        content_sha256)
                    values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")) {
                insert.setObject(1, reportId);
                insert.setObject(2, time.device().atOffset(ZoneOffset.UTC));
                insert.setString(3, tenants.current());
                insert.setObject(4, time.effective().atOffset(ZoneOffset.UTC));
                insert.setObject(5, time.received().atOffset(ZoneOffset.UTC));
                insert.setString(6, reasonKey);
                insert.setString(7, contentSha256);
                return insert.executeUpdate() == 1;
            }
        });
    }

    /** Oldest first. */
    List<RefusalView> of(UUID reportId) {
        return database.with(connection -> {
            try (var query = connection.prepareStatement("""
                    select refused_at, received_at, reason_key, content_sha256 from refusal where report_id = ?
                    order by received_at, device_refused_at""")) {
                query.setObject(1, reportId);
                var refusals = new ArrayList<RefusalView>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        refusals.add(view(rows));
                    }
                }
                return refusals;
            }
        });
    }

    private static RefusalView view(ResultSet rows) throws SQLException {
        return new RefusalView(
                rows.getObject(1, OffsetDateTime.class).toInstant(),
                rows.getObject(2, OffsetDateTime.class).toInstant(),
                rows.getString(3),
                rows.getString(4));
    }
}
