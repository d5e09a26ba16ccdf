package io.closeout.report.drafting;

import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** The table of what was asked for on site. */
@ApplicationScoped
class ExtraServiceRows {

    private final Database database;
    private final Tenants tenants;

    ExtraServiceRows(Database database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** @return whether nobody has been told of the line before */
    boolean open(Report report, ReportContent.Line line, Instant now) {
        var isNew = add(report, line, now);
        if (!isNew) {
            renew(report, line);
        }
        return isNew;
    }

    private boolean add(Report report, ReportContent.Line line, Instant now) {
        return database.with(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into extra_service (report_id, line_id, tenant_id, report_number, performer_id, text, consented,
                        requested_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")) {
                insert.setObject(1, report.id());
                insert.setString(2, line.lineId());
                insert.setString(3, tenants.current());
                insert.setString(4, report.reportNumber());
                insert.setObject(5, report.performerId());
                insert.setString(6, line.text());
                insert.setBoolean(7, line.consented());
                insert.setObject(8, now.atOffset(ZoneOffset.UTC));
                return insert.executeUpdate() == 1;
            }
        });
    }

    /** The row says what the draft says now, and is open again if the line had been gone. */
    private void renew(Report report, ReportContent.Line line) {
        database.with(connection -> {
            try (var update = connection.prepareStatement("""
                    update extra_service set report_number = ?, performer_id = ?, text = ?, consented = ?, closed_at = null
                    where report_id = ? and line_id = ?""")) {
                update.setString(1, report.reportNumber());
                update.setObject(2, report.performerId());
                update.setString(3, line.text());
                update.setBoolean(4, line.consented());
                update.setObject(5, report.id());
                update.setString(6, line.lineId());
                return update.executeUpdate();
            }
        });
    }

    void closeOthers(UUID reportId, List<String> openLines, Instant now) {
        database.with(connection -> {
            try (var update = connection.prepareStatement("""
                    update extra_service set closed_at = ?
                    where report_id = ? and closed_at is null and not line_id = any (?)""")) {
                update.setObject(1, now.atOffset(ZoneOffset.UTC));
                update.setObject(2, reportId);
                update.setArray(3, connection.createArrayOf("text", openLines.toArray()));
                return update.executeUpdate();
            }
        });
    }
}
