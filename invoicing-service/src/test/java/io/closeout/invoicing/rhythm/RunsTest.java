package io.closeout.invoicing.rhythm;

import static io.closeout.invoicing.Api.backOffice;
import static io.closeout.invoicing.Api.command;
import static io.closeout.invoicing.ReportFixture.aReport;
import static io.closeout.invoicing.ReportFixture.kilometres;
import static io.closeout.invoicing.ReportFixture.minutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.closeout.invoicing.InvoicingPlatform;
import io.closeout.invoicing.PartyFixture;
import io.closeout.invoicing.Rows;
import io.closeout.invoicing.Scene;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@InvoicingPlatform
class RunsTest {

    private static final String TENANT = "run-net";

    @Inject
    Scene scene;

    @Inject
    Rows rows;

    @Inject
    RunJobs jobs;

    @Test
    void billsAMonthOnOneInvoiceThatIsFoundByEachCase() {
        var customer = new MonthlyCustomer(scene, rows, TENANT).grouping("CUSTOMER");
        var later = customer.report().endingOn("2026-03-05").charging(minutes(60));
        var first = customer.report().endingOn("2026-03-02").charging(minutes(30), kilometres(10));
        customer.arrives(later);
        customer.arrives(first);
        assertThat(customer.invoices()).isEmpty();

        customer.runNow();
        jobs.run();

        assertThat(customer.invoices()).hasSize(1).first().asList().startsWith("CONSOLIDATED", "2");
        for (var report : List.of(first, later)) {
            backOffice(TENANT)
                    .queryParam("caseId", report.caseId())
                    .when()
                    .get("/api/invoices")
                    .then()
                    .body("items", hasSize(1))
                    .body("items[0].caseCount", equalTo(2));
        }
    }

    @Test
    void writesWhatTheCustomerAskedForInTheOrderOfTheWork() {
        var customer = new MonthlyCustomer(scene, rows, TENANT).grouping("CUSTOMER");
        var first = customer.report().endingOn("2026-03-02").charging(minutes(30));
        customer.arrives(customer.report().endingOn("2026-03-05").charging(minutes(60)));
        customer.arrives(first);
        customer.runNow();
        jobs.run();

        backOffice(TENANT)
                .when()
                .get("/api/invoices/" + invoiceId(customer))
                .then()
                .body("document.subjects[0].caseId", equalTo(first.caseId().toString()))
                .body("document.buyerReference", equalTo("DPT-7"))
                .body("document.language", equalTo("fr"));
    }

    @Test
    void runsOnceHoweverOftenItIsAskedFor() {
        var customer = new MonthlyCustomer(scene, rows, TENANT).grouping("CUSTOMER");
        customer.arrives(customer.report().charging(minutes(30)));
        customer.arrives(customer.report().charging(minutes(30)));

        customer.runNow();
        jobs.run();
        jobs.run();

        assertThat(customer.invoices()).hasSize(1);
        assertThat(rows.column(
                        TENANT,
                        "select count(*) from run_due where group_id = ?::uuid",
                        customer.groups().getFirst()))
                .containsExactly("0");
        assertThat(rows.of(
                        TENANT,
                        "select planned, billed, blocked, ended_at is not null from billing_run where group_id = ?::uuid",
                        customer.groups().getFirst()))
                .containsExactly(List.of("2", "2", "0", "t"));
    }

    @Test
    void goesOnByItselfAfterItStoppedBeforeItCommitted() {
        var customer = new MonthlyCustomer(scene, rows, TENANT).grouping("CUSTOMER");
        customer.arrives(customer.report().charging(minutes(30)));
        customer.runNow();
        // Whoever took the row died: it is still there, and falls due again when its lease has run out.
        rows.of(
                TENANT,
                "update run_due set due_at = now() - interval '1 second', attempts = 1 where group_id = ?::uuid returning 1",
                customer.groups().getFirst());

        jobs.run();

        assertThat(customer.invoices()).hasSize(1);
    }

    @Test
    void aCaseThatComesAfterTheRunGoesToTheNextOne() {
        var customer = new MonthlyCustomer(scene, rows, TENANT).grouping("CUSTOMER");
        customer.arrives(customer.report().charging(minutes(30)));
        customer.runNow();
        jobs.run();

        var late = customer.report().charging(minutes(30));
        customer.arrives(late);
        jobs.run();

        assertThat(customer.states(late.caseId())).containsExactly("WAITING");
        assertThat(customer.invoices()).hasSize(1);
    }

    @Test
    void groupsByContractBeforeItNumbers() {
        var customer = new MonthlyCustomer(scene, rows, TENANT).grouping("CONTRACT");
        customer.arrives(customer.report().underContract("COMFORT").charging(minutes(30)));
        customer.arrives(customer.report().charging(minutes(30)));
        customer.arrives(customer.report().underContract("COMFORT").charging(minutes(30)));

        customer.runNow();
        jobs.run();

        assertThat(customer.invoices()).extracting(List::getFirst).containsExactlyInAnyOrder("CONSOLIDATED", "INVOICE");
    }

    @Test
    void aPreviewTakesNothing() {
        var customer = new MonthlyCustomer(scene, rows, TENANT).grouping("CUSTOMER");
        customer.arrives(customer.report().charging(minutes(30)));
        customer.arrives(customer.report().charging(minutes(30)));

        backOffice(TENANT)
                .when()
                .get("/api/invoices/runs/" + customer.groups().getFirst())
                .then()
                .statusCode(200)
                .body("complete", equalTo(2))
                .body("documents", hasSize(1))
                .body("documents[0].entries", hasSize(2));

        assertThat(customer.invoices()).isEmpty();
        assertThat(rows.column(
                        TENANT,
                        "select count(*) from invoice_slot where payer_id = ? and state = 'WAITING'",
                        customer.customer.id()))
                .containsExactly("2");
    }

    @Test
    void aRunThatIsPutOffTakesWhatComesLaterWithIt() {
        var customer = new MonthlyCustomer(scene, rows, TENANT).grouping("CUSTOMER");
        customer.arrives(customer.report().charging(minutes(30)));
        var until = LocalDate.now(ZoneId.of("Europe/Brussels")).plusDays(90);
        command(backOffice(TENANT))
                .body("{\"until\":\"%s\",\"reason\":\"budget year\"}".formatted(until))
                .when()
                .post("/api/invoices/runs/" + customer.groups().getFirst() + "/postponement")
                .then()
                .statusCode(204);

        customer.arrives(customer.report().charging(minutes(30)));

        assertThat(rows.column(
                        TENANT,
                        "select min(due_on) >= ?::date from invoice_slot where payer_id = ? and state = 'WAITING'",
                        until.toString(),
                        customer.customer.id()))
                .containsExactly("t");
    }

    @Test
    void strangersSeeNothing() {
        var customer = new MonthlyCustomer(scene, rows, TENANT).grouping("CUSTOMER");
        customer.arrives(customer.report().charging(minutes(30)));

        backOffice("another-net")
                .when()
                .get("/api/invoices/runs/" + customer.groups().getFirst())
                .then()
                .statusCode(404);
    }

    @Test
    void whoAgreedNothingIsBilledAtOnce() {
        var station = PartyFixture.aStation("BE");
        var other = PartyFixture.aCompany("BE");
        scene.knows(TENANT, station, other);
        var report = aReport(TENANT, station, other).charging(minutes(30));

        scene.arrives(report.verified());

        assertThat(rows.column(TENANT, "select kind from invoice where case_id = ?", report.caseId()))
                .containsExactly("INVOICE");
    }

    private String invoiceId(MonthlyCustomer customer) {
        return String.valueOf(rows.column(TENANT, "select id from invoice where payer_id = ?", customer.customer.id())
                .getFirst());
    }
}
