package io.closeout.report.casefile;

import static io.closeout.report.casefile.Row.sure;

import io.closeout.report.casefile.Block.Layout;
import io.closeout.report.casefile.InvoiceFacts.Billing;
import io.closeout.report.casefile.InvoiceFacts.Dunning;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The columns of an invoice in a case, written and read in one order. The lock on the case guards them. */
final class InvoiceRows {

    private static final List<String> COLUMNS = List.of(
            "case_id uuid",
            "invoice_id uuid",
            "tenant_id text",
            "invoice_number text",
            "payer_id uuid",
            "currency text",
            "due_date date",
            "billed numeric",
            "credited numeric",
            "paid numeric",
            "open numeric",
            "charges int",
            "issued_at timestamptz",
            "settled_at timestamptz",
            "blocked_at timestamptz",
            "blocked_key text",
            "blocked_actor_id uuid",
            "overdue_at timestamptz",
            "reminder_level int",
            "reminded_at timestamptz",
            "next_level_on date",
            "disputed boolean");

    static final Layout LAYOUT = new Layout(COLUMNS, """
            insert into case_invoice (%%1$s) select * from unnest(%%2$s)
            on conflict (case_id, invoice_id) do update set %s""".formatted(new Layout(COLUMNS, "").replaced(3)));

    static final String READ = "i.invoice_id, "
            + COLUMNS.stream()
                    .skip(3)
                    .map(Layout::name)
                    .map(name -> "i." + name)
                    .reduce("%s, %s"::formatted)
                    .orElseThrow();

    private InvoiceRows() {}

    static void add(Block block, String tenant, UUID caseId, InvoiceFacts invoice) {
        var values = new Values().and(caseId, invoice.invoiceId(), tenant);
        add(values, invoice.billing());
        add(values, invoice.dunning());
        block.add(values.all());
    }

    private static void add(Values values, Billing billing) {
        values.and(billing.number(), billing.payerId(), billing.currency(), billing.dueDate())
                .and(billing.billed(), billing.credited(), billing.paid(), billing.open(), billing.charges())
                .and(billing.issuedAt(), billing.settledAt())
                .and(billing.blockedAt(), billing.blockedKey(), billing.blockedActorId());
    }

    private static void add(Values values, Dunning dunning) {
        values.and(dunning.overdueAt(), dunning.level(), dunning.remindedAt(), dunning.nextLevelOn())
                .and(dunning.disputed());
    }

    /** @return null if an outer join found none */
    static @Nullable InvoiceFacts read(Row row) throws SQLException {
        var id = row.uuid();
        return id == null ? null : new InvoiceFacts(id, billing(row), dunning(row));
    }

    private static Billing billing(Row row) throws SQLException {
        return new Billing(
                row.text(),
                row.uuid(),
                row.text(),
                row.date(),
                sure(row.decimal()),
                sure(row.decimal()),
                sure(row.decimal()),
                sure(row.decimal()),
                row.number(),
                row.instant(),
                row.instant(),
                row.instant(),
                row.text(),
                row.uuid());
    }

    private static Dunning dunning(Row row) throws SQLException {
        return new Dunning(row.instant(), row.number(), row.instant(), row.date(), row.flag());
    }
}
