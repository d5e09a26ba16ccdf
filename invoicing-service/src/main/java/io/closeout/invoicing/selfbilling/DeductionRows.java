package io.closeout.invoicing.selfbilling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.closeout.invoicing.money.Money;
import io.closeout.invoicing.pricing.Explanation;
import io.closeout.invoicing.selfbilling.Deduction.Share;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The deductions of the current tenant, and on which pre-invoices they were listed. */
@ApplicationScoped
class DeductionRows {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String COLUMNS =
            "d.id, d.statement_id, d.period_from, d.period_to, d.currency, d.most_percent, d.explanation";

    private final Database database;
    private final Tenants tenants;
    private final Ids ids;
    private final Clock clock;

    DeductionRows(Database database, Tenants tenants, Ids ids, Clock clock) {
        this.database = database;
        this.tenants = tenants;
        this.ids = ids;
        this.clock = clock;
    }

    void plan(Malus malus) {
        change(
                """
                insert into deduction (id, tenant_id, statement_id, seller_id, buyer_id, period_from, period_to,
                    currency, amount, most_percent, explanation, planned_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (tenant_id, statement_id) do nothing""",
                ids.next(),
                tenants.current(),
                malus.statementId(),
                malus.sellerId(),
                malus.buyerId(),
                malus.from(),
                malus.to(),
                malus.amount().currencyCode(),
                malus.amount().amount(),
                malus.mostPercent(),
                text(malus.explanation()),
                clock.instant().atOffset(ZoneOffset.UTC));
    }

    /** Those of which something is left for the next pre-invoice, the oldest first. */
    List<Deduction> lockOpen(UUID sellerId, UUID buyerId, Currency currency) {
        return find(
                "select " + COLUMNS + """
                , d.amount - d.listed - d.taken, 0 from deduction d
                where d.tenant_id = ? and d.seller_id = ? and d.buyer_id = ? and d.currency = ? and not d.disputed
                    and d.taken < d.amount and d.listed + d.taken < d.amount
                order by d.planned_at, d.id for update""",
                row -> deduction(row, currency),
                tenants.current(),
                sellerId,
                buyerId,
                currency.getCurrencyCode());
    }

    /** What stands on a pre-invoice, in the same order. */
    List<Share> lockListed(UUID preInvoiceId, Currency currency) {
        return find(
                "select " + COLUMNS + """
                , 0, p.amount from pre_invoice_deduction p join deduction d on d.id = p.deduction_id
                where p.tenant_id = ? and p.pre_invoice_id = ? and p.state = 'LISTED'
                order by d.planned_at, d.id for update""",
                row -> new Share(deduction(row, currency), new Money(row.getBigDecimal(9), currency)),
                tenants.current(),
                preInvoiceId);
    }

    void list(UUID preInvoiceId, Share share) {
        var amount = share.amount().amount();
        change(
                "insert into pre_invoice_deduction (pre_invoice_id, deduction_id, tenant_id, amount, state) values (?, ?, ?, ?, 'LISTED')",
                preInvoiceId,
                share.of().id(),
                tenants.current(),
                amount);
        change(
                "update deduction set listed = listed + ? where id = ?",
                amount,
                share.of().id());
    }

    /** @param taken null where nothing was */
    void settle(UUID preInvoiceId, Share listed, @Nullable Money taken) {
        var billed = taken == null ? null : taken.amount();
        change(
                "update pre_invoice_deduction set state = ?, billed = ?, decided_at = ? where pre_invoice_id = ? and deduction_id = ?",
                billed == null ? "LEFT" : "BILLED",
                billed,
                now(),
                preInvoiceId,
                listed.of().id());
        change(
                "update deduction set listed = listed - ?, taken = taken + ? where id = ?",
                listed.amount().amount(),
                billed == null ? BigDecimal.ZERO : billed,
                listed.of().id());
    }

    boolean dispute(UUID preInvoiceId) {
        change("""
                update deduction d set disputed = true, listed = d.listed - p.amount from pre_invoice_deduction p
                where p.deduction_id = d.id and p.pre_invoice_id = ? and p.state = 'LISTED'""", preInvoiceId);
        return become("DISPUTED", "LISTED", preInvoiceId);
    }

    boolean putBack(UUID preInvoiceId) {
        change("""
                update deduction d set disputed = false from pre_invoice_deduction p
                where p.deduction_id = d.id and p.pre_invoice_id = ? and p.state = 'DISPUTED'""", preInvoiceId);
        return become("RETURNED", "DISPUTED", preInvoiceId);
    }

    private boolean become(String next, String before, UUID preInvoiceId) {
        return change(
                        "update pre_invoice_deduction set state = ?, decided_at = ? where pre_invoice_id = ? and state = ?",
                        next,
                        now(),
                        preInvoiceId,
                        before)
                > 0;
    }

    List<PreInvoiceView.Deducted> of(UUID preInvoiceId) {
        return find(
                """
                select d.statement_id, d.period_from, d.period_to, coalesce(p.billed, p.amount), p.state
                from pre_invoice_deduction p join deduction d on d.id = p.deduction_id
                where p.tenant_id = ? and p.pre_invoice_id = ? order by d.planned_at, d.id""",
                row -> new PreInvoiceView.Deducted(
                        row.getObject(1, UUID.class),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class),
                        row.getBigDecimal(4),
                        PreInvoiceEntry.State.valueOf(row.getString(5))),
                tenants.current(),
                preInvoiceId);
    }

    private interface Read<T> {
        T row(ResultSet row) throws SQLException;
    }

    private <T> List<T> find(String query, Read<T> read, Object... values) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(query)) {
                for (var at = 0; at < values.length; at++) {
                    statement.setObject(at + 1, values[at]);
                }
                var found = new ArrayList<T>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(read.row(rows));
                    }
                }
                return found;
            }
        });
    }

    private int change(String query, @Nullable Object... values) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(query)) {
                for (var at = 0; at < values.length; at++) {
                    statement.setObject(at + 1, values[at]);
                }
                return statement.executeUpdate();
            }
        });
    }

    private static Deduction deduction(ResultSet row, Currency currency) throws SQLException {
        return new Deduction(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, LocalDate.class),
                row.getObject(4, LocalDate.class),
                new Money(row.getBigDecimal(8), currency),
                row.getBigDecimal(6),
                explanation(row.getString(7)));
    }

    private Object now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String text(Explanation explanation) {
        try {
            return JSON.writeValueAsString(explanation);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Explanation explanation(String text) {
        try {
            return JSON.readValue(text, Explanation.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
