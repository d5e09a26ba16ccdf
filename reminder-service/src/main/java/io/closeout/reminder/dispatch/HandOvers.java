package io.closeout.reminder.dispatch;

import io.closeout.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The tries under way, of all tenants. What stays here too long has lost its process. */
@ApplicationScoped
class HandOvers {

    record HandOver(UUID messageId, String tenantId) {}

    private final Database database;

    HandOvers(Database database) {
        this.database = database;
    }

    void begun(UUID messageId, String tenant) {
        database.run(connection -> {
            try (var statement =
                    connection.prepareStatement("insert into hand_over (message_id, tenant_id) values (?, ?)")) {
                statement.setObject(1, messageId);
                statement.setString(2, tenant);
                statement.executeUpdate();
            }
        });
    }

    void ended(UUID messageId) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("delete from hand_over where message_id = ?")) {
                statement.setObject(1, messageId);
                statement.executeUpdate();
            }
        });
    }

    /** By the clock of the database: a moved business clock makes no process silent. */
    List<HandOver> silentFor(Duration time) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(
                    "select message_id, tenant_id from hand_over where begun_at < now() - make_interval(secs => ?)")) {
                statement.setLong(1, time.toSeconds());
                var silent = new ArrayList<HandOver>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        silent.add(new HandOver(rows.getObject(1, UUID.class), rows.getString(2)));
                    }
                }
                return silent;
            }
        });
    }
}
