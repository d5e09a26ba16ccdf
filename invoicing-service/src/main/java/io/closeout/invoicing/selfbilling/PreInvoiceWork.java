package io.closeout.invoicing.selfbilling;

import io.closeout.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Work about pre-invoices that waits in rows, for all tenants. Taking a row only postpones it: if whoever took it dies,
 * it falls due again; late is possible, lost is not.
 */
@ApplicationScoped
class PreInvoiceWork {

    /** What is to be done. */
    enum Kind {
        /** Make a pre-invoice of what was collected under the key. */
        RUN,
        /** Take silence for consent; the key is the pre-invoice. */
        ANSWER,
        /** Bill what was accepted and lacked something; the key is the pre-invoice. */
        BILL,
        /** Close it if nothing of it is left; the key is the pre-invoice. */
        REVIEW
    }

    /** Names one piece of work. */
    record Work(String tenantId, Kind kind, UUID sellerId, UUID buyerId, String key) {}

    /** A row that was taken until {@code until}. */
    record Due(Work work, Instant until) {}

    private final Database database;
    private final Clock clock;

    PreInvoiceWork(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Due then, or earlier if it already was. A row that is due in time is only shared: it cannot be taken before the
     * caller commits, and callers do not wait for each other.
     */
    void plan(Work work, Instant at) {
        database.run(connection -> {
            if (isPlanned(connection, work, at)) {
                return;
            }
            try (var statement = connection.prepareStatement("""
                    insert into pre_invoice_due as d (due_at, tenant_id, work, seller_id, buyer_id, work_key)
                    values (?, ?, ?, ?, ?, ?)
                    on conflict (tenant_id, work, seller_id, buyer_id, work_key) do update
                    set due_at = least(d.due_at, excluded.due_at), attempts = 0""")) {
                statement.setObject(1, at.atOffset(ZoneOffset.UTC));
                name(statement, 2, work);
                statement.executeUpdate();
            }
        });
    }

    private static boolean isPlanned(Connection connection, Work work, Instant at) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select 1 from pre_invoice_due where due_at <= ? and tenant_id = ? and work = ? and seller_id = ?
                    and buyer_id = ? and work_key = ? for share""")) {
            statement.setObject(1, at.atOffset(ZoneOffset.UTC));
            name(statement, 2, work);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Takes rows that are due and nobody else is taking. */
    List<Due> take(int limit, Duration lease) {
        var now = clock.instant();
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("""
                    update pre_invoice_due d set due_at = ?, attempts = d.attempts + 1
                    from (select tenant_id, work, seller_id, buyer_id, work_key from pre_invoice_due where due_at <= ?
                          order by due_at limit ? for update skip locked) as t
                    where d.tenant_id = t.tenant_id and d.work = t.work and d.seller_id = t.seller_id
                        and d.buyer_id = t.buyer_id and d.work_key = t.work_key
                    returning d.tenant_id, d.work, d.seller_id, d.buyer_id, d.work_key, d.due_at""")) {
                statement.setObject(1, now.plus(lease).atOffset(ZoneOffset.UTC));
                statement.setObject(2, now.atOffset(ZoneOffset.UTC));
                statement.setInt(3, limit);
                try (var rows = statement.executeQuery()) {
                    return read(rows);
                }
            }
        });
    }

    private static List<Due> read(ResultSet rows) throws SQLException {
        var taken = new ArrayList<Due>();
        while (rows.next()) {
            var work = new Work(
                    rows.getString(1),
                    Kind.valueOf(rows.getString(2)),
                    rows.getObject(3, UUID.class),
                    rows.getObject(4, UUID.class),
                    rows.getString(5));
            taken.add(new Due(work, rows.getObject(6, OffsetDateTime.class).toInstant()));
        }
        return taken;
    }

    /** Done, unless somebody asked for it again in the meantime. */
    void done(Due due) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    delete from pre_invoice_due where due_at = ? and tenant_id = ? and work = ? and seller_id = ?
                        and buyer_id = ? and work_key = ?""")) {
                statement.setObject(1, due.until().atOffset(ZoneOffset.UTC));
                name(statement, 2, due.work());
                statement.executeUpdate();
            }
        });
    }

    private static void name(PreparedStatement statement, int from, Work work) throws SQLException {
        statement.setString(from, work.tenantId());
        statement.setString(from + 1, work.kind().name());
        statement.setObject(from + 2, work.sellerId());
        statement.setObject(from + 3, work.buyerId());
        statement.setString(from + 4, work.key());
    }
}
