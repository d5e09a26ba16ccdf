package io.closeout.invoicing.rhythm;

import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of runs, and how far one is that is under way. */
@ApplicationScoped
class BillingRuns {

    /** @param endedAt null while it is under way */
    record Run(
            UUID id,
            UUID groupId,
            @Nullable String payer,
            GroupKey key,
            LocalDate upTo,
            int planned,
            int billed,
            int blocked,
            List<Numbered> invoices,
            Instant startedAt,
            @Nullable Instant endedAt) {

        /** Those that it has dealt with. */
        public int done() {
            return billed + blocked;
        }

        /** As it began, or more if others came in the meantime. */
        public int all() {
            return Math.max(planned, done());
        }
    }

    /** An invoice that the run made. */
    record Numbered(UUID id, String number) {

        static Numbered read(String text) {
            return new Numbered(UUID.fromString(text.substring(0, 36)), text.substring(37));
        }
    }

    private final Database database;
    private final Tenants tenants;
    private final Ids ids;
    private final Clock clock;

    BillingRuns(Database database, Tenants tenants, Ids ids, Clock clock) {
        this.database = database;
        this.tenants = tenants;
        this.ids = ids;
        this.clock = clock;
    }

    /** Counts a step; the first one begins the run, and one that was left in the middle goes on. */
    void count(UUID groupId, LocalDate upTo, Step step) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into billing_run as r (id, tenant_id, group_id, up_to, planned, billed, blocked, invoice_ids,
                        started_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (group_id, up_to) where ended_at is null do update set
                        billed = r.billed + excluded.billed, blocked = r.blocked + excluded.blocked,
                        invoice_ids = r.invoice_ids || excluded.invoice_ids""")) {
                statement.setObject(1, ids.next());
                statement.setString(2, tenants.current());
                statement.setObject(3, groupId);
                statement.setObject(4, upTo);
                statement.setInt(5, step.waiting());
                statement.setInt(6, step.billed());
                statement.setInt(7, step.blocked());
                statement.setArray(
                        8, connection.createArrayOf("uuid", step.invoiceIds().toArray()));
                statement.setObject(9, clock.instant().atOffset(ZoneOffset.UTC));
                statement.executeUpdate();
            }
        });
    }

    /** @param waiting how many waited before it */
    record Step(int waiting, int billed, int blocked, List<UUID> invoiceIds) {}

    void end(UUID groupId, LocalDate upTo) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    update billing_run set ended_at = ?
                    where tenant_id = ? and group_id = ? and up_to = ? and ended_at is null""")) {
                statement.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
                statement.setString(2, tenants.current());
                statement.setObject(3, groupId);
                statement.setObject(4, upTo);
                statement.executeUpdate();
            }
        });
    }

    /** The newest first. */
    List<Run> newest(int limit) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("""
                    select r.id, r.group_id, r.up_to, r.planned, r.billed, r.blocked, r.started_at,
                        r.ended_at, g.group_key, p.name payer,
                        array(select i.id || ' ' || i.number from invoice i where i.id = any (r.invoice_ids)
                            order by i.sequence) invoices
                    from billing_run r join billing_group g on g.id = r.group_id
                    left join party p on p.tenant_id = r.tenant_id and p.party_id = g.payer_id
                    where r.tenant_id = ? order by r.started_at desc, r.id desc limit ?""")) {
                statement.setString(1, tenants.current());
                statement.setInt(2, limit);
                var runs = new ArrayList<Run>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        runs.add(run(rows));
                    }
                }
                return runs;
            }
        });
    }

    private static Run run(ResultSet row) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Run(
                row.getObject("id", UUID.class),
                row.getObject("group_id", UUID.class),
                row.getString("payer"),
                GroupKey.read(row.getString("group_key")),
                row.getObject("up_to", LocalDate.class),
                row.getInt("planned"),
                row.getInt("billed"),
                row.getInt("blocked"),
                Arrays.stream((String[]) row.getArray("invoices").getArray())
                        .map(Numbered::read)
                        .toList(),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
