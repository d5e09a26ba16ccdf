package io.closeout.reminder.dunning;

import io.closeout.kit.http.Cursor;
import io.closeout.kit.http.PageRequest;
import io.closeout.kit.http.PageView;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.reminder.contacts.Parties;
import io.closeout.reminder.ledger.Invoice;
import io.closeout.reminder.ledger.Invoices;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows what was decided and what comes next, for the tenant of the transaction. */
@ApplicationScoped
public class ReminderList {

    private final Reminders reminders;
    private final Invoices invoices;
    private final Parties parties;
    private final Climbs climbs;
    private final PayersToRemind payers;
    private final Tenants tenants;
    private final Database database;

    ReminderList(
            Reminders reminders,
            Invoices invoices,
            Parties parties,
            Climbs climbs,
            PayersToRemind payers,
            Tenants tenants,
            Database database) {
        this.reminders = reminders;
        this.invoices = invoices;
        this.parties = parties;
        this.climbs = climbs;
        this.payers = payers;
        this.tenants = tenants;
        this.database = database;
    }

    private record DueRow(
            UUID invoiceId,
            int level,
            Instant wakeAt,
            @Nullable String heldBy) {}

    /** Latest first. */
    public PageView<ReminderView> decided(@Nullable UUID invoiceId, @Nullable ReminderState state, PageRequest page) {
        var where = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        if (invoiceId != null) {
            where.add("invoiceId = :invoice");
            values.put("invoice", invoiceId);
        }
        if (state != null) {
            where.add("state = :state");
            values.put("state", state);
        }
        page.after().ifPresent(after -> {
            where.add("(decidedAt < :at or (decidedAt = :at and id < :id))");
            values.put("at", after.instant(0));
            values.put("id", after.uuid(1));
        });
        var condition = where.isEmpty() ? "" : String.join(" and ", where) + " ";
        var found = reminders
                .find(condition + "order by decidedAt desc, id desc", values)
                .range(0, page.limit())
                .list();
        return PageView.of(found, page, last -> Cursor.of(last.decidedAt(), last.id()))
                .map(views(found));
    }

    private Function<Reminder, ReminderView> views(List<Reminder> found) {
        var byId = invoices(found.stream().map(Reminder::invoiceId).toList());
        var held = payers.reasonsOf(
                tenants.current(),
                found.stream().map(Reminder::payerId).distinct().toList());
        return one -> ReminderView.of(one, known(byId, one.invoiceId()), held.get(one.payerId()));
    }

    /** One reminder; empty if there is none or it is somebody else's. */
    public Optional<ReminderView> one(UUID id) {
        return reminders.findByIdOptional(id).map(found -> views(List.of(found)).apply(found));
    }

    /** Soonest looked at first; only of invoices on which something is open. */
    public PageView<DueView> due(PageRequest page) {
        var rows = database.with(connection -> {
            try (var statement = connection.prepareStatement("""
                    select d.invoice_id, d.level, d.wake_at, d.hold_reason
                    from due_level d join invoice i on i.id = d.invoice_id
                    where i.open_balance > 0 and (d.wake_at, d.invoice_id) > (?, ?)
                    order by d.wake_at, d.invoice_id limit ?""")) {
                from(statement, page);
                return rows(statement);
            }
        });
        var byId = invoices(rows.stream().map(DueRow::invoiceId).toList());
        var payers = parties.ofIds(
                byId.values().stream().map(Invoice::payerId).distinct().toList());
        return PageView.of(rows, page, last -> Cursor.of(last.wakeAt(), last.invoiceId()))
                .map(row -> {
                    var invoice = known(byId, row.invoiceId());
                    return view(row, invoice, climbs.of(invoice, payers.get(invoice.payerId())));
                });
    }

    private static void from(PreparedStatement statement, PageRequest page) throws SQLException {
        var after = page.after();
        statement.setTimestamp(
                1, Timestamp.from(after.map(cursor -> cursor.instant(0)).orElse(Instant.EPOCH)));
        statement.setObject(2, after.map(cursor -> cursor.uuid(1)).orElse(new UUID(0, 0)));
        statement.setInt(3, page.fetch());
    }

    private static List<DueRow> rows(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            var found = new ArrayList<DueRow>();
            while (rows.next()) {
                found.add(new DueRow(
                        rows.getObject(1, UUID.class),
                        rows.getInt(2),
                        rows.getTimestamp(3).toInstant(),
                        rows.getString(4)));
            }
            return found;
        }
    }

    private static DueView view(DueRow row, Invoice invoice, Climb climb) {
        var level = climb.ladder().level(row.level()).orElseThrow();
        return new DueView(
                invoice.id(),
                invoice.number(),
                invoice.payerId(),
                level.number(),
                level.code(),
                invoice.dueDate(),
                climb.dayOf(level),
                invoice.openBalance(),
                invoice.currency(),
                row.heldBy(),
                row.wakeAt());
    }

    private Map<UUID, Invoice> invoices(List<UUID> ids) {
        return invoices.ofIds(ids.stream().distinct().toList()).stream()
                .collect(Collectors.toMap(Invoice::id, Function.identity()));
    }

    private static Invoice known(Map<UUID, Invoice> byId, UUID id) {
        return Objects.requireNonNull(byId.get(id));
    }
}
