package io.closeout.invoicing.rhythm;

import io.closeout.invoicing.issuing.Draft;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The groups of the current tenant, and what the charges that wait in them came to. */
@ApplicationScoped
class BillingGroups {

    /** @param notBefore the office put its runs off until this day; null if not */
    record Group(
            UUID id,
            UUID sellerId,
            UUID payerId,
            String key,
            @Nullable LocalDate notBefore) {}

    private final Database database;
    private final Tenants tenants;
    private final Ids ids;

    BillingGroups(Database database, Tenants tenants, Ids ids) {
        this.database = database;
        this.tenants = tenants;
        this.ids = ids;
    }

    /** The group, made if it is the first time that something is billed this way. */
    Group of(UUID sellerId, UUID payerId, GroupKey key) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into billing_group (id, tenant_id, seller_id, payer_id, group_key) values (?, ?, ?, ?, ?)
                    on conflict (tenant_id, seller_id, payer_id, group_key) do update set group_key = excluded.group_key
                    returning id, seller_id, payer_id, group_key, not_before""")) {
                statement.setObject(1, ids.next());
                statement.setString(2, tenants.current());
                statement.setObject(3, sellerId);
                statement.setObject(4, payerId);
                statement.setString(5, key.text());
                return one(statement).orElseThrow();
            }
        });
    }

    Optional<Group> find(UUID id) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("""
                    select id, seller_id, payer_id, group_key, not_before from billing_group
                    where tenant_id = ? and id = ?""")) {
                statement.setString(1, tenants.current());
                statement.setObject(2, id);
                return one(statement);
            }
        });
    }

    private static Optional<Group> one(PreparedStatement statement) throws SQLException {
        try (var row = statement.executeQuery()) {
            return row.next()
                    ? Optional.of(new Group(
                            row.getObject(1, UUID.class),
                            row.getObject(2, UUID.class),
                            row.getObject(3, UUID.class),
                            row.getString(4),
                            row.getObject(5, LocalDate.class)))
                    : Optional.empty();
        }
    }

    /** Keeps what a charge that begins to wait would come to if it were billed alone. */
    void note(Group group, Draft draft) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into waiting_amount (tenant_id, case_id, payer_id, purpose, group_id, report_number,
                        service_to, net, gross, currency, lines)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (tenant_id, case_id, payer_id, purpose) do update set group_id = excluded.group_id,
                        report_number = excluded.report_number, service_to = excluded.service_to, net = excluded.net,
                        gross = excluded.gross, currency = excluded.currency, lines = excluded.lines""")) {
                statement.setString(1, tenants.current());
                statement.setObject(5, group.id());
                bind(statement, draft);
                statement.executeUpdate();
            }
        });
    }

    private static void bind(PreparedStatement statement, Draft draft) throws SQLException {
        var source = draft.parts().getFirst().sources().getFirst();
        var subject = draft.parts().getFirst().subject();
        var sums = draft.breakdown();
        statement.setObject(2, source.caseId());
        statement.setObject(3, draft.payerId());
        statement.setString(4, source.purpose());
        statement.setString(6, subject.reportNumber());
        statement.setObject(7, subject.serviceTo());
        statement.setBigDecimal(8, sums.net().amount());
        statement.setBigDecimal(9, sums.gross().amount());
        statement.setString(10, draft.currency().getCurrencyCode());
        statement.setInt(11, Math.toIntExact(draft.lines().count()));
    }

    /** Those that wait of a group, due up to a day. */
    int waiting(Group group, LocalDate dueUpTo) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("""
                    select count(*) from invoice_slot
                    where tenant_id = ? and state = 'WAITING' and queue = 'RUN' and seller_id = ? and payer_id = ?
                        and group_key = ? and due_on <= ?""")) {
                bind(statement, group);
                statement.setObject(5, dueUpTo);
                try (var row = statement.executeQuery()) {
                    return row.next() ? row.getInt(1) : 0;
                }
            }
        });
    }

    /** The last day on which something that waits is due. */
    Optional<LocalDate> lastDue(Group group) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("""
                    select max(due_on) from invoice_slot
                    where tenant_id = ? and state = 'WAITING' and queue = 'RUN' and seller_id = ? and payer_id = ?
                        and group_key = ?""")) {
                bind(statement, group);
                try (var row = statement.executeQuery()) {
                    return row.next() ? Optional.ofNullable(row.getObject(1, LocalDate.class)) : Optional.empty();
                }
            }
        });
    }

    /** Nothing of the group is billed before the day. Rows are locked in the order of ids, as everywhere. */
    void putOff(Group group, LocalDate until) {
        database.run(connection -> {
            try (var statement = connection.prepareStatement("update billing_group set not_before = ? where id = ?")) {
                statement.setObject(1, until);
                statement.setObject(2, group.id());
                statement.executeUpdate();
            }
            try (var statement = connection.prepareStatement("""
                    with waiting as (
                        select id from invoice_slot
                        where tenant_id = ? and state = 'WAITING' and queue = 'RUN' and seller_id = ? and payer_id = ?
                            and group_key = ? and due_on < ?
                        order by id for update)
                    update invoice_slot set due_on = ?, version = version + 1
                    where id in (select id from waiting)""")) {
                bind(statement, group);
                statement.setObject(5, until);
                statement.setObject(6, until);
                statement.executeUpdate();
            }
        });
    }

    private void bind(PreparedStatement statement, Group group) throws SQLException {
        statement.setString(1, tenants.current());
        statement.setObject(2, group.sellerId());
        statement.setObject(3, group.payerId());
        statement.setString(4, group.key());
    }
}
