package io.closeout.verify;

import io.closeout.verify.Story.Case;
import io.closeout.verify.Story.Invoice;
import java.math.BigDecimal;
import java.util.UUID;

/** The rows that the services keep of a case, as far as the checker reads them. */
final class Rows {

    private static final BigDecimal GROSS = new BigDecimal("121.00");

    private final World world;

    Rows(World world) {
        this.world = world;
    }

    void signed(Case one) {
        world.sql("report", """
                insert into signed_version (report_id, version, tenant_id, content, content_sha256, method,
                    device_signed_at, received_at, signed_at, captured_offline, signature_version)
                values (?, 1, 'network-a', '{}', repeat('0', 64), 'DRAWN', now(), now(), now(), false, 1)""", one.id());
    }

    void issued(Invoice invoice) {
        numbered(invoice);
        slot(invoice, "CUSTOMER");
        known(invoice, GROSS);
    }

    void numbered(Invoice invoice) {
        world.sql(
                "invoicing",
                """
                insert into invoice (id, version, tenant_id, kind, case_id, issuer_id, series, sequence, number,
                    issue_date, due_date, zone, seller_id, buyer_id, payer_id, currency, net, tax, gross, prepaid,
                    payable, payment_reference, content, content_sha256, issued_at, open_balance)
                values (?, 0, 'network-a', 'INVOICE', ?, ?, 'INV', ?, ?, ?, ?, 'Europe/Brussels', ?, ?, ?, 'EUR',
                    100, 21, 121, 0, 121, ?, '{}', sha256('{}'), now(), 121)""",
                invoice.id(),
                invoice.of().id(),
                Story.ISSUER,
                invoice.sequence(),
                invoice.number(),
                invoice.date(),
                Story.DUE,
                Story.ISSUER,
                invoice.of().payer(),
                invoice.of().payer(),
                invoice.number());
        world.sql("invoicing", """
                insert into number_series (tenant_id, issuer_id, series, last_number, last_issue_date)
                values ('network-a', ?, 'INV', ?, ?)
                on conflict (tenant_id, issuer_id, series) do update set last_number = excluded.last_number""", Story.ISSUER, invoice.sequence(), invoice.date());
    }

    void slot(Invoice invoice, String purpose) {
        world.sql(
                "invoicing",
                """
                insert into invoice_slot (id, version, tenant_id, case_id, payer_id, purpose, seller_id,
                    report_version, verification_id, fingerprint, state, invoice_id)
                values (?, 0, 'network-a', ?, ?, ?, ?, 1, ?, '', 'ISSUED', ?)""",
                UUID.randomUUID(),
                invoice.of().id(),
                invoice.of().payer(),
                purpose,
                Story.ISSUER,
                UUID.randomUUID(),
                invoice.id());
    }

    /** What the other services know of it. */
    void known(Invoice invoice, BigDecimal open) {
        world.sql(
                "reminder",
                """
                insert into invoice (id, tenant_id, number, seller_id, buyer_id, payer_id, case_ids, due_date, zone,
                    country, currency, payable, open_balance, payment_reference, version, topic_partition,
                    issued_event_id)
                values (?, 'network-a', ?, ?, ?, ?, '{}', ?, 'Europe/Brussels', 'BE', 'EUR', 121, ?, '', 1, 0, ?)""",
                invoice.id(),
                invoice.number(),
                Story.ISSUER,
                invoice.of().payer(),
                invoice.of().payer(),
                Story.DUE,
                open,
                UUID.randomUUID());
        world.sql("report", """
                insert into case_invoice (case_id, invoice_id, tenant_id, billed, credited, paid, open, charges,
                    issued_at, reminder_level) values (?, ?, 'network-a', 121, 0, 0, ?, 1, now(), 0)""", invoice.of().id(), invoice.id(), open);
    }

    void paid(Invoice invoice, UUID payment, UUID allocation) {
        world.sql("invoicing", """
                insert into payment (id, version, tenant_id, receiver_id, amount, currency, value_date, zone, method,
                    channel, recorded_at, recorded_by, unallocated)
                values (?, 0, 'network-a', ?, 121, 'EUR', ?, 'Europe/Brussels', 'CASH', 'MANUAL', now(), '', 0)""", payment, Story.ISSUER, Story.DUE);
        world.sql("invoicing", """
                insert into allocation (id, tenant_id, payment_id, invoice_id, amount, value_date, allocated_at)
                values (?, 'network-a', ?, ?, 121, ?, now())""", allocation, payment, invoice.id(), Story.DUE);
        world.sql("invoicing", "update invoice set paid = 121, open_balance = 0 where id = ?", invoice.id());
        world.sql("reminder", "update invoice set open_balance = 0 where id = ?", invoice.id());
        world.sql("report", "update case_invoice set paid = 121, open = 0 where invoice_id = ?", invoice.id());
    }
}
