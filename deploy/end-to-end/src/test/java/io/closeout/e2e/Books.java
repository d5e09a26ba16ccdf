package io.closeout.e2e;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What invoicing has written down about a network, read past its doors. */
final class Books {

    private final Product product;
    private final Network network;

    Books(Product product, Network network) {
        this.product = product;
        this.network = network;
    }

    /** Those that it has heard of. */
    long parties() {
        return number("select count(*) from party where tenant_id = $t");
    }

    /** The charges of a state. */
    long slots(String state) {
        return number("select count(*) from invoice_slot where tenant_id = $t and state = '" + state + "'");
    }

    /** Documents without forms, and what falls due until then; a fee whose next period is weeks away does not. */
    long pieces(Instant until) {
        return number("""
                select (select count(*) from run_due where tenant_id = $t and due_at < '$u')
                    + (select count(*) from pre_invoice_due where tenant_id = $t and due_at < '$u')
                    + (select count(*) from document_due where tenant_id = $t)
                    + (select count(*) from agreement_due where tenant_id = $t and due_at < '$u')""".replace("$u", until.toString()));
    }

    /** Kind, documents and cases, by kind. */
    List<String> documents() {
        return column("""
                select concat_ws(' ', kind, count(*), sum(case_count)) from invoice
                where tenant_id = $t group by kind order by kind""");
    }

    /** Charges that no document bills, or more than one does. */
    List<String> billedOtherThanOnce() {
        return column("""
                select concat_ws(' ', s.case_id, count(i.id)) from invoice_slot s
                left join invoice i on i.tenant_id = s.tenant_id
                    and i.content::jsonb -> 'sources' @> jsonb_build_array(jsonb_build_object('caseId', s.case_id))
                where s.tenant_id = $t group by s.case_id having count(i.id) <> 1""");
    }

    /** First days of billed periods of a fee. */
    List<String> periods() {
        return column("""
                select p.first_day::text from agreement_period p join invoice i on i.id = p.invoice_id
                where p.tenant_id = $t and p.state = 'ISSUED' and i.kind = 'RECURRING' order by p.first_day""");
    }

    /** Documents without exactly three forms, or of which was not said exactly once that they have them. */
    List<String> renderedOtherThanOnce() {
        return column("""
                select i.number from invoice i where tenant_id = $t and (
                    (select count(*) from document_form f where f.document_id = i.id) <> 3
                    or (select count(*) from outbox o where o.aggregateid = i.id::text
                        and o.type like '%DocumentsRendered%') <> 1)""");
    }

    /** States of pre-invoices. */
    List<String> preInvoices() {
        return column("select state from pre_invoice where tenant_id = $t order by reference");
    }

    boolean isCollected(UUID caseId) {
        return number(
                        "select count(*) from invoice_slot where tenant_id = $t and state in ('WAITING', 'ISSUED') and case_id = '"
                                + caseId + "'")
                == 1;
    }

    private long number(String query) {
        return Long.parseLong(column(query).getFirst());
    }

    private List<String> column(String query) {
        var postgres = product.platform().postgres();
        var login = postgres.verify();
        try (var connection =
                        DriverManager.getConnection(postgres.jdbcUrl("invoicing"), login.user(), login.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query.replace("$t", "'" + network.name() + "'"))) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
