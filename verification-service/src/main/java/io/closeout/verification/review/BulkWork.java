package io.closeout.verification.review;

import io.closeout.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** What of the bulk approvals is still to be done. Its rows are locked by who works on them until the transaction ends. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class BulkWork {

    private final Database database;
    private final Clock clock;

    BulkWork(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A bulk approval that is due. */
    record Due(String tenantId, UUID bulkId) {}

    /** One case that waits, and who asked for what. */
    record Item(int position, UUID caseId, long version, String requestedBy, String reason) {}

    /**
     * Takes the oldest one that is due, of any tenant, and postpones it by the lease. The choice is a materialized table
     * expression: as a subquery PostgreSQL may run it once per row of the table and so take several.
     */
    Optional<Due> take(Duration lease) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("""
                    with taken as materialized (
                        select bulk_id from bulk_approval_due where due_at <= ?
                        order by due_at limit 1 for update skip locked)
                    update bulk_approval_due d set due_at = ?
                    from taken where d.bulk_id = taken.bulk_id returning d.tenant_id, d.bulk_id""")) {
                statement.setObject(1, now());
                statement.setObject(2, now().plus(lease));
                try (var row = statement.executeQuery()) {
                    return row.next()
                            ? Optional.of(new Due(row.getString(1), row.getObject(2, UUID.class)))
                            : Optional.empty();
                }
            }
        });
    }

    /** The next case that waits and nobody else is working on. */
    Optional<Item> next(UUID bulkId) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("""
                    select i.position, i.case_id, i.row_version, b.requested_by, b.reason
                    from bulk_approval_item i join bulk_approval b on b.id = i.bulk_id
                    where i.bulk_id = ? and i.outcome is null
                    order by i.position limit 1 for update of i skip locked""")) {
                statement.setObject(1, bulkId);
                try (var row = statement.executeQuery()) {
                    return row.next()
                            ? Optional.of(new Item(
                                    row.getInt(1),
                                    row.getObject(2, UUID.class),
                                    row.getLong(3),
                                    row.getString(4),
                                    row.getString(5)))
                            : Optional.empty();
                }
            }
        });
    }

    /** Writes down what became of a case; the first outcome stays. */
    void settle(UUID bulkId, int position, BulkOutcome outcome) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    update bulk_approval_item set outcome = ?, decided_at = ?
                    where bulk_id = ? and position = ? and outcome is null""")) {
                statement.setString(1, outcome.name());
                statement.setObject(2, now());
                statement.setObject(3, bulkId);
                statement.setInt(4, position);
                statement.executeUpdate();
            }
        });
    }

    /** Puts it back to be gone on with after a pause, or ends it when every case has its outcome. */
    void rest(UUID bulkId, Duration pause) {
        database.run(connection -> {
            try (var finished = connection.prepareStatement("""
                    update bulk_approval b set finished_at = ? where b.id = ? and b.finished_at is null
                    and not exists (select 1 from bulk_approval_item i where i.bulk_id = b.id and i.outcome is null)
                    """);
                    var gone = connection.prepareStatement("""
                    delete from bulk_approval_due where bulk_id = ?
                    and exists (select 1 from bulk_approval b where b.id = bulk_id and b.finished_at is not null)""");
                    var again =
                            connection.prepareStatement("update bulk_approval_due set due_at = ? where bulk_id = ?")) {
                finished.setObject(1, now());
                finished.setObject(2, bulkId);
                finished.executeUpdate();
                gone.setObject(1, bulkId);
                gone.executeUpdate();
                again.setObject(1, now().plus(pause));
                again.setObject(2, bulkId);
                again.executeUpdate();
            }
        });
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
