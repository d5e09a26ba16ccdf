package io.closeout.invoicing.billingpolicy;

import io.closeout.kit.policy.Overlay;
import io.closeout.kit.policy.PolicyFiles;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The policies that the network at work has published, as rows that are only added. */
@ApplicationScoped
class PublishedPolicies {

    /**
     * A policy as it was written, with who published it.
     *
     * @param overlay with the last day that was set since
     */
    record Entry(Overlay overlay, String document, byte[] sha256, String publishedBy, Instant publishedAt) {}

    private final Database database;
    private final Tenants tenants;

    PublishedPolicies(Database database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** How often something was published or ended; a book that was read before so many is out of date. */
    long count() {
        return database.with(connection -> {
            try (var query = connection.prepareStatement("""
                            select (select count(*) from billing_policy) + (select count(*) from billing_policy_end)""");
                    var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** In the order in which they were published. */
    List<Entry> all() {
        return database.with(connection -> {
            try (var query = connection.prepareStatement("""
                            select policy_id, version, document, sha256, published_by, published_at, last_day
                            from billing_policy left join billing_policy_end using (tenant_id, policy_id, version)
                            order by published_at, policy_id, version""");
                    var rows = query.executeQuery()) {
                var entries = new ArrayList<Entry>();
                while (rows.next()) {
                    entries.add(entry(rows));
                }
                return entries;
            }
        });
    }

    /** One publication at a time in a network, so that each is checked against all the others. */
    void lock() {
        database.run(connection -> {
            try (var query = connection.prepareStatement(
                    "select pg_advisory_xact_lock(hashtextextended('billing policy ' || ?, 0))")) {
                query.setString(1, tenants.current());
                query.execute();
            }
        });
    }

    void add(Entry entry) {
        database.run(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into billing_policy
                        (tenant_id, policy_id, version, document, sha256, published_by, published_at)
                    values (?, ?, ?, ?, ?, ?, ?)""")) {
                insert.setString(1, tenants.current());
                insert.setString(2, entry.overlay().policyId());
                insert.setInt(3, entry.overlay().version());
                insert.setString(4, entry.document());
                insert.setBytes(5, entry.sha256());
                insert.setString(6, entry.publishedBy());
                insert.setTimestamp(7, Timestamp.from(entry.publishedAt()));
                insert.executeUpdate();
            }
        });
    }

    /** When, why and by whom a policy was ended. */
    record End(LocalDate lastDay, String reason, String by, Instant at) {}

    void end(Overlay overlay, End end) {
        database.run(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into billing_policy_end
                        (tenant_id, policy_id, version, last_day, reason, ended_by, ended_at)
                    values (?, ?, ?, ?, ?, ?, ?)""")) {
                insert.setString(1, tenants.current());
                insert.setString(2, overlay.policyId());
                insert.setInt(3, overlay.version());
                insert.setObject(4, end.lastDay());
                insert.setString(5, end.reason());
                insert.setString(6, end.by());
                insert.setTimestamp(7, Timestamp.from(end.at()));
                insert.executeUpdate();
            }
        });
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var document = row.getString("document");
        var overlay = PolicyFiles.overlay(PolicyTrial.FILE, document);
        return new Entry(
                until(overlay, row.getObject("last_day", LocalDate.class)),
                document,
                row.getBytes("sha256"),
                row.getString("published_by"),
                row.getTimestamp("published_at").toInstant());
    }

    private static Overlay until(Overlay overlay, @Nullable LocalDate lastDay) {
        return lastDay == null
                ? overlay
                : new Overlay(
                        overlay.policyId(),
                        overlay.version(),
                        overlay.scope(),
                        overlay.validFrom(),
                        lastDay,
                        overlay.settings(),
                        overlay.origin());
    }
}
