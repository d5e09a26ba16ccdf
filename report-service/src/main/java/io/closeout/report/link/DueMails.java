package io.closeout.report.link;

import io.closeout.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The work list of mails over all networks. Times are the database's: a moved business clock makes no mail wait. */
@ApplicationScoped
class DueMails {

    private final Database database;

    DueMails(Database database) {
        this.database = database;
    }

    record Due(UUID mailId, String tenantId) {}

    /** Takes the next one; no other replica gets it while this one is at it. */
    Optional<Due> take() {
        return database.with(connection -> {
            try (var update = connection.prepareStatement("""
                    update link_mail_due set begun_at = now() where mail_id = (
                        select mail_id from link_mail_due where begun_at is null and due_at <= now()
                        order by due_at limit 1 for update skip locked)
                    returning mail_id, tenant_id""")) {
                return read(update).stream().findFirst();
            }
        });
    }

    /** Those whose process has not been heard of. */
    List<Due> silentFor(Duration time) {
        return database.with(connection -> {
            try (var query = connection.prepareStatement("""
                    select mail_id, tenant_id from link_mail_due where begun_at < now() - make_interval(secs => ?)""")) {
                query.setLong(1, time.toSeconds());
                return read(query);
            }
        });
    }

    void again(UUID mailId, Duration after) {
        database.run(connection -> {
            try (var update = connection.prepareStatement("""
                    update link_mail_due set begun_at = null, due_at = now() + make_interval(secs => ?)
                    where mail_id = ?""")) {
                update.setLong(1, after.toSeconds());
                update.setObject(2, mailId);
                update.executeUpdate();
            }
        });
    }

    void done(UUID mailId) {
        database.run(connection -> {
            try (var delete = connection.prepareStatement("delete from link_mail_due where mail_id = ?")) {
                delete.setObject(1, mailId);
                delete.executeUpdate();
            }
        });
    }

    private static List<Due> read(PreparedStatement statement) throws SQLException {
        var due = new ArrayList<Due>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                due.add(new Due(rows.getObject(1, UUID.class), rows.getString(2)));
            }
        }
        return due;
    }
}
