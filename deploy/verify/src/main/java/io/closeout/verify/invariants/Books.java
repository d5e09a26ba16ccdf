package io.closeout.verify.invariants;

import io.closeout.verify.evidence.Evidence;
import io.closeout.verify.report.Verdict;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** The tables of the invoicing service, added up again and compared with what its events add up to. */
final class Books {

    private final Verdict verdict;

    Books(Verdict verdict) {
        this.verdict = verdict;
    }

    void invoices(Evidence evidence, Map<UUID, Balance> told) {
        evidence.databases().read("invoicing", """
                select i.id, i.number, i.payable, i.paid, i.credited, i.surplus, i.open_balance,
                    coalesce(a.amount, 0) as allocated, coalesce(c.gross, 0) as noted, coalesce(c.surplus, 0) as over
                from invoice i
                left join (select invoice_id, sum(amount) as amount from allocation group by invoice_id) a
                    on a.invoice_id = i.id
                left join (select invoice_id, sum(gross) as gross, sum(surplus) as surplus from credit_note
                    group by invoice_id) c on c.invoice_id = i.id""", row -> {
            invoice(row);
            var balance = told.get(row.getObject("id", UUID.class));
            if (balance != null && evidence.isIdle()) {
                expect(row, "open_balance", balance.open(), "in the topic");
            }
        });
    }

    void payments(Evidence evidence) {
        evidence.databases()
                .read(
                        "invoicing",
                        """
                select p.id::text as number, p.amount, p.unallocated,
                    p.amount - coalesce((select sum(a.amount) from allocation a where a.payment_id = p.id), 0) as rest
                from payment p""",
                        row -> expect(row, "unallocated", row.getBigDecimal("rest"), "by its allocations"));
    }

    /** Per currency, for whoever wants to compare with the general ledger. */
    void totals(Collection<Balance> invoices) {
        verdict.count("invoices", invoices.size());
        var byCurrency = new TreeMap<>(invoices.stream().collect(Collectors.groupingBy(Balance::currency)));
        byCurrency.forEach((currency, balances) ->
                verdict.remark("%s issued %s, credited %s (%s owed back), paid %s, open %s"
                        .formatted(
                                currency,
                                total(balances, Balance::payable),
                                total(balances, Balance::credited),
                                total(balances, Balance::surplus),
                                total(balances, Balance::paid),
                                total(balances, Balance::open))));
    }

    private void invoice(ResultSet row) throws SQLException {
        expect(row, "paid", row.getBigDecimal("allocated"), "by its allocations");
        expect(row, "credited", row.getBigDecimal("noted"), "by its credit notes");
        expect(row, "surplus", row.getBigDecimal("over"), "by its credit notes");
        var open = row.getBigDecimal("payable")
                .subtract(row.getBigDecimal("paid"))
                .subtract(row.getBigDecimal("credited"))
                .add(row.getBigDecimal("surplus"));
        expect(row, "open_balance", open, "by its own columns");
    }

    private void expect(ResultSet row, String column, BigDecimal expected, String source) throws SQLException {
        if (!Amounts.same(row.getBigDecimal(column), expected)) {
            verdict.violated(
                    row.getString("number"),
                    "has %s %s in the table and %s %s"
                            .formatted(
                                    column, Amounts.plain(row.getBigDecimal(column)), Amounts.plain(expected), source));
        }
    }

    private static String total(Collection<Balance> balances, java.util.function.Function<Balance, BigDecimal> part) {
        return Amounts.plain(balances.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
