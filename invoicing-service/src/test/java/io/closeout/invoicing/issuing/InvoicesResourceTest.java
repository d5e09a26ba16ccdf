package io.closeout.invoicing.issuing;

import static io.closeout.invoicing.Api.as;
import static io.closeout.invoicing.Api.backOffice;
import static io.closeout.invoicing.PartyFixture.aCompany;
import static io.closeout.invoicing.ReportFixture.aReport;
import static io.closeout.invoicing.ReportFixture.minutes;
import static io.closeout.invoicing.issuing.Desk.TENANT;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.closeout.dev.platform.Persona;
import io.closeout.invoicing.InvoicingPlatform;
import io.closeout.invoicing.Scene;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@InvoicingPlatform
class InvoicesResourceTest {

    @Inject
    Desk desk;

    @Inject
    Scene scene;

    @Test
    void showsTheWholeInvoice() {
        var id = desk.invoiceOf(desk.report());

        backOffice(TENANT)
                .get("/api/invoices/" + id)
                .then()
                .statusCode(200)
                .body(
                        "state", equalTo("OPEN"),
                        "document.lines", hasSize(4),
                        "document.lines[0].explanation.policyId", equalTo("closeout-be"),
                        "document.seller.name", equalTo("Station BE"),
                        "document.paying.reference", startsWith("RF"),
                        "balance.open", equalTo(172.52f));
    }

    @Test
    void answersForAStrangersIdAsForNone() {
        var id = desk.invoiceOf(desk.report());

        var stranger = backOffice("stranger-net").get("/api/invoices/" + id);
        var nobody = backOffice("stranger-net").get("/api/invoices/" + UUID.randomUUID());

        assertThat(stranger.statusCode()).isEqualTo(404);
        assertThat(stranger.jsonPath().getString("detail"))
                .isEqualTo(nobody.jsonPath().getString("detail"));
    }

    @Test
    void showsAStationWhatItSoldAndACustomerWhatItBought() {
        var id = desk.invoiceOf(desk.report());

        as(desk.reader("station", desk.station()))
                .get("/api/invoices/" + id)
                .then()
                .statusCode(200);
        as(desk.reader("customer", desk.customer()))
                .get("/api/invoices/" + id)
                .then()
                .statusCode(200);
        as(desk.reader("manufacturer", desk.customer()))
                .get("/api/invoices/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void hidesItFromOtherStationsAndCustomers() {
        var id = desk.invoiceOf(desk.report());

        as(desk.reader("station", desk.customer()))
                .get("/api/invoices/" + id)
                .then()
                .statusCode(404);
        as(desk.reader("customer", desk.station()))
                .get("/api/invoices/" + id)
                .then()
                .statusCode(404);
        as(desk.reader("customer", aCompany("BE"))).get("/api/invoices").then().body("items", hasSize(0));
        as(Persona.called("nobody").withRoles("station").ofTenant(TENANT))
                .get("/api/invoices")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void isClosedToTechniciansAndToTheUnknown() {
        as(Persona.called("tech").withRoles("technician").ofTenant(TENANT))
                .get("/api/invoices")
                .then()
                .statusCode(403);
        given().get("/api/invoices").then().statusCode(401);
    }

    @Test
    void listsByStateAndPagesThrough() {
        var first = desk.invoiceOf(desk.report());
        var second = desk.invoiceOf(desk.report());

        String cursor = backOffice(TENANT)
                .get("/api/invoices?state=OPEN&limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1), "items.id", hasItem(second))
                .extract()
                .path("next");

        backOffice(TENANT)
                .get("/api/invoices?state=OPEN&limit=1&cursor=" + cursor)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(first));
        backOffice(TENANT).get("/api/invoices?state=SETTLED").then().body("items.id", not(hasItem(first)));
    }

    @Test
    void listsWhatIsBlockedWithItsReasons() {
        var report = aReport(TENANT, desk.station(), aCompany("BE")).charging(minutes(30));
        scene.arrives(report.verified());

        backOffice(TENANT)
                .get("/api/invoices?state=BLOCKED&caseId=" + report.caseId())
                .then()
                .statusCode(200)
                .body("items[0].state", equalTo("BLOCKED"), "items[0].reasons[0].key", equalTo("party-unknown"));
    }

    @Test
    void refusesAStateItDoesNotKnow() {
        backOffice(TENANT)
                .get("/api/invoices?state=LOST")
                .then()
                .statusCode(400)
                .contentType(containsString("problem"));
        backOffice(TENANT).get("/api/invoices?cursor=made-up").then().statusCode(400);
        backOffice(TENANT).get("/api/invoices/not-an-id").then().statusCode(404);
    }
}
