package io.closeout.reminder.ledger;

import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** Money that came in and is not on an invoice yet; two statements per chunk, whatever order the topics speak in. */
@ApplicationScoped
public class Payments {

    private final Database database;
    private final Tenants tenants;

    Payments(Database database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** @param notes all of one kind, allocated or not */
    void note(List<PaymentNote> notes) {
        // Sorted, so that two consumers with the same payments wait for each other instead of locking crosswise.
        var byPayment = new TreeMap<UUID, PaymentNote>();
        notes.forEach(note -> byPayment.merge(note.paymentId(), note, PaymentNote::with));
        if (byPayment.isEmpty()) {
            return;
        }
        var tenant = tenants.current();
        database.run(connection -> {
            payments(connection, tenant, byPayment.values());
            links(connection, tenant, byPayment.values());
        });
    }

    private static void payments(Connection connection, String tenant, Collection<PaymentNote> notes)
            throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into payment as p (id, tenant_id, payer_id, currency, unallocated)
                select id, ?, payer_id, currency, unallocated
                from unnest(?::uuid[], ?::uuid[], ?::text[], ?::numeric[]) as n(id, payer_id, currency, unallocated)
                on conflict (id) do update set payer_id = coalesce(p.payer_id, excluded.payer_id),
                    unallocated = least(p.unallocated, excluded.unallocated)""")) {
            statement.setString(1, tenant);
            array(statement, 2, "uuid", notes.stream().map(PaymentNote::paymentId));
            array(statement, 3, "uuid", notes.stream().map(PaymentNote::payerId));
            array(
                    statement,
                    4,
                    "text",
                    notes.stream().map(note -> note.unallocated().getCurrency()));
            array(
                    statement,
                    5,
                    "numeric",
                    notes.stream().map(note -> note.unallocated().getAmount()));
            statement.executeUpdate();
        }
    }

    private static void links(Connection connection, String tenant, Collection<PaymentNote> notes) throws SQLException {
        var links = notes.stream().flatMap(PaymentNote::links).toList();
        if (links.isEmpty()) {
            return;
        }
        var allocated = notes.iterator().next().allocated();
        try (var statement = connection.prepareStatement("""
                insert into payment_invoice as l (invoice_id, payment_id, tenant_id, allocated)
                select invoice_id, payment_id, ?, ? from unnest(?::uuid[], ?::uuid[]) as n(invoice_id, payment_id)
                on conflict (invoice_id, payment_id) do update set allocated = l.allocated or excluded.allocated""")) {
            statement.setString(1, tenant);
            statement.setBoolean(2, allocated);
            array(statement, 3, "uuid", links.stream().map(PaymentNote.Link::invoiceId));
            array(statement, 4, "uuid", links.stream().map(PaymentNote.Link::paymentId));
            statement.executeUpdate();
        }
    }

    /** What is known of money that waits for its invoice, for each of the invoices. */
    public Map<UUID, PendingMoney> pendingFor(Collection<Invoice> invoices) {
        var pending = new HashMap<UUID, PendingMoney>();
        database.run(connection -> {
            try (var statement = connection.prepareStatement("""
                    select i.id,
                        exists (select from payment_invoice l join payment p on p.id = l.payment_id
                            where l.invoice_id = i.id and not l.allocated and p.unallocated > 0),
                        coalesce((select sum(p.unallocated) from payment p
                            where p.payer_id = i.payer_id and p.currency = i.currency and p.unallocated > 0), 0)
                    from invoice i where i.id = any(?::uuid[])""")) {
                array(statement, 1, "uuid", invoices.stream().map(Invoice::id));
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        pending.put(
                                rows.getObject(1, UUID.class),
                                new PendingMoney(rows.getBoolean(2), rows.getBigDecimal(3)));
                    }
                }
            }
        });
        return pending;
    }

    /**
     * @param namesInvoice whether a payment that is not used up names the invoice and was not put on it
     * @param unallocatedOfPayer all that the payer paid and that lies on no invoice, in the invoice's currency
     */
    public record PendingMoney(boolean namesInvoice, BigDecimal unallocatedOfPayer) {

        public static final PendingMoney NONE = new PendingMoney(false, BigDecimal.ZERO);

        /** Whether it may well be that the invoice is paid already. */
        public boolean mayCover(BigDecimal openBalance) {
            return namesInvoice || unallocatedOfPayer.compareTo(openBalance) >= 0;
        }
    }

    private static void array(PreparedStatement statement, int index, String type, Stream<?> values)
            throws SQLException {
        statement.setArray(index, statement.getConnection().createArrayOf(type, values.toArray()));
    }
}
