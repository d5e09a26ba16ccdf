package io.closeout.report.drafting;

import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** The reports of the reader's network. */
@ApplicationScoped
public class Reports implements PanacheRepositoryBase<Report, UUID> {

    private final Database database;
    private final Tenants tenants;

    Reports(Database database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /**
     * Adds a new report with one statement and without asking first, because almost every report that comes in is new.
     *
     * @return false if the id is taken, be it here or in another network
     */
    boolean add(Report report) {
        return database.with(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into report (id, tenant_id, row_version, state, report_version, report_number, performer_id,
                        signer_id, bill_to_id, sponsor_id, content, content_sha256, internal_remarks, created_at, changed_at,
                        technician_id)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (id) do nothing""")) {
                fill(insert, report);
                return insert.executeUpdate() == 1;
            }
        });
    }

    private void fill(PreparedStatement insert, Report report) throws SQLException {
        insert.setObject(1, report.id());
        insert.setString(2, tenants.current());
        insert.setLong(3, report.rowVersion());
        insert.setString(4, report.state().name());
        insert.setInt(5, report.reportVersion());
        insert.setString(6, report.reportNumber());
        insert.setObject(7, report.performerId());
        insert.setObject(8, report.signerId());
        insert.setObject(9, report.billToId());
        insert.setObject(10, report.sponsorId());
        insert.setString(11, report.canonical().json());
        insert.setString(12, report.contentSha256());
        insert.setString(13, report.storedInternalRemarks());
        insert.setObject(14, report.createdAt().atOffset(ZoneOffset.UTC));
        insert.setObject(15, report.changedAt().atOffset(ZoneOffset.UTC));
        insert.setObject(16, report.technicianId());
    }

    /** For a decision about the report: a second one waits until the first is made. */
    public Optional<Report> lockedOf(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Whether this content was signed as one of the report's versions. */
    boolean wasSignedWith(UUID id, String contentSha256) {
        return database.with(connection -> {
            try (var query = connection.prepareStatement(
                    "select from signed_version where report_id = ? and content_sha256 = ?")) {
                query.setObject(1, id);
                query.setString(2, contentSha256);
                try (var rows = query.executeQuery()) {
                    return rows.next();
                }
            }
        });
    }
}
