package io.closeout.verification.policies;

import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The kill switch of the network at work, as a row. */
@ApplicationScoped
class AutoApproval {

    /**
     * How the switch stands.
     *
     * @param version 0 if it was never touched
     */
    record State(
            long version,
            boolean stopped,
            @Nullable String reason,
            @Nullable String changedBy,
            @Nullable Instant changedAt) {}

    private static final State UNTOUCHED = new State(0, false, null, null, null);

    private final Database database;
    private final Tenants tenants;

    AutoApproval(Database database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    State state() {
        return database.with(connection -> {
            try (var query = connection.prepareStatement(
                            "select row_version, stopped, reason, changed_by, changed_at from auto_approval");
                    var row = query.executeQuery()) {
                return row.next()
                        ? new State(
                                row.getLong(1),
                                row.getBoolean(2),
                                row.getString(3),
                                row.getString(4),
                                row.getTimestamp(5).toInstant())
                        : UNTOUCHED;
            }
        });
    }

    /** @return whether nobody had thrown it since the version before */
    boolean put(State after) {
        return database.with(connection -> {
            try (var upsert = connection.prepareStatement("""
                    insert into auto_approval as a (tenant_id, row_version, stopped, reason, changed_by, changed_at)
                    values (?, ?, ?, ?, ?, ?)
                    on conflict (tenant_id) do update set row_version = excluded.row_version,
                        stopped = excluded.stopped, reason = excluded.reason,
                        changed_by = excluded.changed_by, changed_at = excluded.changed_at
                    where a.row_version = excluded.row_version - 1""")) {
                upsert.setString(1, tenants.current());
                upsert.setLong(2, after.version());
                upsert.setBoolean(3, after.stopped());
                upsert.setString(4, after.reason());
                upsert.setString(5, after.changedBy());
                upsert.setTimestamp(6, after.changedAt() == null ? null : Timestamp.from(after.changedAt()));
                return upsert.executeUpdate() == 1;
            }
        });
    }

    /** How many clean reports wait for a human only because of the switch. */
    long waiting() {
        return database.with(connection -> {
            try (var query = connection.prepareStatement("""
                            select count(*) from verification
                            where state = 'OPEN' and review_cause = 'AUTO_APPROVAL_STOPPED'""");
                    var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }
}
