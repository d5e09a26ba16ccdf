package io.closeout.invoicing.rhythm;

import static io.closeout.invoicing.ReportFixture.minutes;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.invoicing.InvoicingPlatform;
import io.closeout.invoicing.Rows;
import io.closeout.invoicing.Scene;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@InvoicingPlatform
class LargeRunTest {

    private static final String TENANT = "large-net";
    private static final int CASES = 1_100;

    @Inject
    Scene scene;

    @Inject
    Rows rows;

    @Inject
    RunJobs jobs;

    @Test
    void moreThanOneTransactionAndMoreThanOneDocumentBillEachCaseOnce() {
        var customer = new MonthlyCustomer(scene, rows, TENANT).grouping("CUSTOMER");
        var reports = IntStream.range(0, CASES)
                .mapToObj(number -> customer.report().charging(minutes(30)).verified())
                .toList();
        scene.arrives(reports.subList(0, CASES / 2));
        scene.arrives(reports.subList(CASES / 2, CASES));

        customer.runNow();
        jobs.run();

        // Labour and a call-out fee each, at most 1,000 lines a document, 1,000 charges a transaction.
        assertThat(customer.invoices()).extracting(row -> row.get(1)).containsExactly("500", "500", "100");
        assertThat(rows.of(TENANT, """
                        select count(distinct s.case_id), count(distinct b.case_id), min(s.state), max(s.state)
                        from invoice_slot s left join billed_case b on b.case_id = s.case_id and b.invoice_id = s.invoice_id
                        where s.payer_id = ?""", customer.customer.id()))
                .containsExactly(List.of("1100", "1100", "ISSUED", "ISSUED"));
        assertThat(rows.of(TENANT, "select planned, billed, blocked, cardinality(invoice_ids) from billing_run"))
                .containsExactly(List.of("1100", "1100", "0", "3"));
        assertThat(rows.column(
                        TENANT, "select max(length(payload)) < 900000 from outbox where type like '%InvoiceIssued%'"))
                .containsExactly("t");
    }
}
