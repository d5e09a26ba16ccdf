package io.closeout.invoicing.rhythm;

import static io.closeout.invoicing.Api.backOffice;
import static io.closeout.invoicing.Api.command;
import static io.closeout.invoicing.ReportFixture.kilometres;
import static io.closeout.invoicing.ReportFixture.minutes;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.invoicing.InvoicingPlatform;
import io.closeout.invoicing.Rows;
import io.closeout.invoicing.Scene;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@InvoicingPlatform
class CollectedCasesTest {

    private static final String TENANT = "collect-net";

    @Inject
    Scene scene;

    @Inject
    Rows rows;

    @Inject
    RunJobs jobs;

    @Test
    void aCaseThatIsTakenBackBeforeTheRunIsNotBilledAndOneAfterItIsCreditedAlone() {
        var customer = new MonthlyCustomer(scene, rows, TENANT).grouping("CUSTOMER");
        var withdrawn = customer.report().charging(minutes(30));
        var stays = customer.report().charging(minutes(60));
        var credited = customer.report().charging(minutes(90), kilometres(7));
        List.of(withdrawn, stays, credited).forEach(customer::arrives);
        scene.arrives(withdrawn.withdrawn());
        customer.runNow();
        jobs.run();
        assertThat(customer.invoices()).hasSize(1).first().asList().startsWith("CONSOLIDATED", "2");

        scene.arrives(credited.withdrawn());

        assertThat(customer.states(stays.caseId())).containsExactly("ISSUED");
        assertThat(customer.states(credited.caseId())).containsExactly("CREDITED");
        assertThat(rows.of(
                        TENANT,
                        "select cancelled, open_balance > 0, open_balance = gross - credited from invoice where id = ?::uuid",
                        invoiceId(customer)))
                .containsExactly(List.of("f", "t", "t"));
        assertThat(rows.column(
                        TENANT,
                        "select distinct l->>'caseId' from credit_note c, jsonb_array_elements(c.content::jsonb->'lines') l where c.invoice_id = ?::uuid",
                        invoiceId(customer)))
                .containsExactly(credited.caseId().toString());
    }

    @Test
    void anAmendedCaseIsBilledWithTheNextRun() {
        var customer = new MonthlyCustomer(scene, rows, TENANT).grouping("CUSTOMER");
        var report = customer.report().charging(minutes(30));
        customer.arrives(report);
        customer.arrives(customer.report().charging(minutes(30)));
        customer.runNow();
        jobs.run();

        customer.arrives(report.amended().charging(minutes(120)));

        assertThat(customer.states(report.caseId())).containsExactly("WAITING");
        assertThat(rows.column(
                        TENANT, "select count(*) from credit_note where invoice_id = ?::uuid", invoiceId(customer)))
                .containsExactly("1");
    }

    @Test
    void aBlockedCaseDoesNotHoldTheOthersAndComesWithTheNextRun() {
        var customer = new MonthlyCustomer(scene, rows, TENANT).grouping("CUSTOMER");
        var good = customer.report().charging(minutes(30));
        var other = customer.report().charging(minutes(45));
        customer.arrives(good);
        customer.arrives(other);
        // What was complete when it came lacks something now: its seller lost its account.
        rows.of(TENANT, "update party set iban = null where party_id = ? returning 1", customer.station.id());
        customer.runNow();
        jobs.run();
        assertThat(customer.states(good.caseId())).containsExactly("BLOCKED");
        assertThat(customer.invoices()).isEmpty();

        scene.knows(TENANT, customer.station.changed());

        assertThat(customer.states(good.caseId())).containsExactly("WAITING");
        // Whoever was told of the obstacle is told that it is gone: the document will have another id.
        assertThat(blocked(good.caseId())).hasSize(2).doesNotHaveDuplicates();
        customer.runNow();
        jobs.run();
        assertThat(customer.invoices()).hasSize(1).first().asList().startsWith("CONSOLIDATED", "2");
        assertThat(rows.publishedOf(good.caseId())).startsWith("InvoiceIssueBlocked", "InvoiceIssueBlocked");
        // Which of the two cases stands first on the document, and so in its event, is not said.
        assertThat(Stream.of(good, other).flatMap(report -> rows.publishedOf(report.caseId()).stream()))
                .containsOnlyOnce("InvoiceIssued");
    }

    /** Versions of the one document that was announced as blocked. */
    private List<@Nullable String> blocked(UUID caseId) {
        return rows.column(TENANT, """
                        select aggregateid || ' ' || (position('collected' in encode(payload, 'escape')) > 0) from outbox
                        where correlation_id = ? and type like '%InvoiceIssueBlocked%' order by seq""", caseId.toString());
    }

    @Test
    void theSharesOfAllCasesMakeEachEvent() {
        var customer = new MonthlyCustomer(scene, rows, TENANT).grouping("CUSTOMER");
        var one = customer.report().endingOn("2026-03-01").charging(minutes(33));
        var two = customer.report().endingOn("2026-03-02").charging(kilometres(7));
        customer.arrives(one);
        customer.arrives(two);
        customer.runNow();
        jobs.run();
        var gross = customer.invoices().getFirst().get(2);

        command(backOffice(TENANT))
                .body("""
                        {"receiverId":"%s","payerId":"%s","amount":%s,"currency":"EUR","valueDate":"2026-04-01",
                        "method":"BANK_TRANSFER","allocations":[{"invoiceId":"%s","amount":%s}]}""".formatted(customer.station.id(), customer.customer.id(), gross, invoiceId(customer), gross))
                .when()
                .post("/api/payments")
                .then()
                .statusCode(201);

        assertThat(rows.publishedOf(one.caseId()))
                .containsExactly("InvoiceIssued", "PaymentReceived", "PaymentAllocated", "InvoiceSettled");
    }

    private String invoiceId(MonthlyCustomer customer) {
        return String.valueOf(rows.column(TENANT, "select id from invoice where payer_id = ?", customer.customer.id())
                .getFirst());
    }
}
