package io.closeout.report.evidence;

import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.report.drafting.Reports;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Tells which files of the store no row names, and lets them go under the lock that an upload takes for its row. */
@ApplicationScoped
class Orphans {

    private final Database database;
    private final Tenants tenants;
    private final Reports reports;
    private final Photos photos;
    private final PhotoFiles files;

    Orphans(Database database, Tenants tenants, Reports reports, Photos photos, PhotoFiles files) {
        this.database = database;
        this.tenants = tenants;
        this.reports = reports;
        this.photos = photos;
        this.files = files;
    }

    /** A photo of a report that exists. */
    private record Owned(String tenant, PhotoKey key) {}

    /** @return how many of the photos had files and no row */
    int sweep(Collection<PhotoKey> some) {
        var swept = 0;
        for (var orphan : withoutRow(some)) {
            swept += tenants.inTransaction(orphan.tenant(), () -> sweep(orphan.key())) ? 1 : 0;
        }
        return swept;
    }

    /**
     * An upload puts its files first and its row under this lock, looking again whether the files are there; so whoever
     * comes second finds what the first one did.
     */
    private boolean sweep(PhotoKey key) {
        if (reports.lockedOf(key.reportId()).isEmpty()
                || photos.findByIdOptional(key).isPresent()) {
            return false;
        }
        files.delete(key.reportId(), key.sha256());
        return true;
    }

    /** Files of a report that no network has were never ours to judge; they stay. */
    private Set<Owned> withoutRow(Collection<PhotoKey> some) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.with(connection -> {
                    permit(connection);
                    return withoutRow(connection, some);
                }));
    }

    private static void permit(Connection connection) throws SQLException {
        try (var permission = connection.prepareStatement(
                "select set_config('closeout.tenant', 'none', true), set_config('closeout.housekeeping', 'on', true)")) {
            permission.execute();
        }
    }

    private static Set<Owned> withoutRow(Connection connection, Collection<PhotoKey> some) throws SQLException {
        try (var query = connection.prepareStatement("""
                select r.tenant_id, k.report_id, k.sha256
                from unnest(?::uuid[], ?::text[]) k (report_id, sha256) join report r on r.id = k.report_id
                where not exists (select from photo p where p.report_id = k.report_id and p.sha256 = k.sha256)""")) {
            query.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", some.stream().map(PhotoKey::reportId).toArray()));
            query.setArray(
                    2,
                    connection.createArrayOf(
                            "text", some.stream().map(PhotoKey::sha256).toArray()));
            var found = new HashSet<Owned>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new Owned(
                            rows.getString(1), new PhotoKey(rows.getObject(2, UUID.class), rows.getString(3))));
                }
            }
            return found;
        }
    }
}
