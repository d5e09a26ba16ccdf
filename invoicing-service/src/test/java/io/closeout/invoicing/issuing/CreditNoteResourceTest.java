package io.closeout.invoicing.issuing;

import static io.closeout.invoicing.Api.as;
import static io.closeout.invoicing.Api.backOffice;
import static io.closeout.invoicing.Api.command;
import static io.closeout.invoicing.issuing.Desk.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.closeout.invoicing.InvoicingPlatform;
import io.closeout.invoicing.Rows;
import io.closeout.invoicing.Scene;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@InvoicingPlatform
class CreditNoteResourceTest {

    @Inject
    Desk desk;

    @Inject
    Scene scene;

    @Inject
    Rows rows;

    @Test
    void creditsAWholeInvoice() {
        var report = desk.report();
        var id = desk.invoiceOf(report);

        credit(id, "{\"reasonKey\":\"wrong-customer\"}")
                .statusCode(201)
                .body(
                        "numbering.number",
                        startsWith("C"),
                        "totals.gross",
                        equalTo(172.52f),
                        "related.corrects.cancels",
                        equalTo(true));

        backOffice(TENANT)
                .get("/api/invoices/" + id)
                .then()
                .body(
                        "state",
                        equalTo("SETTLED"),
                        "cancelled",
                        equalTo(true),
                        "creditNotes",
                        hasSize(1),
                        "balance.open",
                        equalTo(0.0f));
    }

    @Test
    void doesNotBillAgainWhatWasCreditedByHand() {
        var report = desk.report();
        var id = desk.invoiceOf(report);
        credit(id, "{\"reasonKey\":\"goodwill\"}").statusCode(201);

        scene.arrives(report.verified());

        assertThat(rows.column(TENANT, "select count(*) from invoice where case_id = ?::uuid", report.caseId()))
                .containsExactly("1");
    }

    @Test
    void creditsALineAndNotMoreOfIt() {
        var id = desk.invoiceOf(desk.report());
        var half = "{\"reasonKey\":\"wrong-quantity\",\"lines\":[{\"lineNo\":1,\"quantity\":0.5}]}";
        credit(id, half).statusCode(201).body("totals.net", equalTo(39.2f), "totals.tax", equalTo(8.23f));
        credit(id, half).statusCode(201);

        credit(id, half).statusCode(422).body("type", containsString("nothing-to-credit"));
    }

    @Test
    void refusesACreditNoteWithoutAReason() {
        var id = desk.invoiceOf(desk.report());

        for (var body :
                new String[] {"{}", "{\"reasonKey\":\"=cmd\"}", "{\"reasonKey\":\"x\",\"lines\":[]}", "[]", "{"}) {
            credit(id, body).statusCode(400);
        }
    }

    @Test
    void letsOnlyTheBackOfficeCredit() {
        var id = desk.invoiceOf(desk.report());

        command(as(desk.reader("station", desk.station())))
                .body("{\"reasonKey\":\"goodwill\"}")
                .post("/api/invoices/" + id + "/credit-note")
                .then()
                .statusCode(403);
        command(backOffice("stranger-net"))
                .body("{\"reasonKey\":\"goodwill\"}")
                .post("/api/invoices/" + id + "/credit-note")
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse credit(String id, String body) {
        return command(backOffice(TENANT))
                .body(body)
                .post("/api/invoices/" + id + "/credit-note")
                .then();
    }
}
