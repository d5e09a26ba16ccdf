package io.closeout.invoicing.dispute;

import static io.closeout.invoicing.Api.as;
import static io.closeout.invoicing.Api.backOffice;
import static io.closeout.invoicing.Api.command;
import static io.closeout.invoicing.PartyFixture.aCompany;
import static io.closeout.invoicing.PartyFixture.aStation;
import static io.closeout.invoicing.ReportFixture.aReport;
import static io.closeout.invoicing.ReportFixture.kilometres;
import static io.closeout.invoicing.ReportFixture.minutes;
import static io.closeout.invoicing.ReportFixture.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import io.closeout.dev.platform.Persona;
import io.closeout.invoicing.InvoicingPlatform;
import io.closeout.invoicing.PartyFixture;
import io.closeout.invoicing.Rows;
import io.closeout.invoicing.Scene;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** Who sees a dispute, and who may end it. */
@QuarkusTest
@InvoicingPlatform
class DisputeReadersTest {

    private static final String TENANT = "dispute-readers";
    private static final String ALL = "{\"reasonKey\":\"not-done\"}";

    @Inject
    Scene scene;

    @Inject
    Rows rows;

    private final PartyFixture station = aStation("BE");
    private final PartyFixture customer = aCompany("BE");

    @Test
    void isTakenBackByWhoeverRaisedItAndNobodyElse() {
        var id = invoice();
        var customers = as(reader("customer", customer));
        var dispute = command(customers)
                .body(ALL)
                .post("/api/invoices/%s/disputes".formatted(id))
                .jsonPath()
                .getString("id");
        var path = "/api/invoices/%s/disputes/%s/resolution".formatted(id, dispute);

        command(as(reader("station", station)))
                .body("{\"end\":\"WITHDRAWN\"}")
                .post(path)
                .then()
                .statusCode(403);
        command(customers).body("{\"end\":\"UPHELD\"}").post(path).then().statusCode(403);
        command(as(reader("customer", aCompany("BE"))))
                .body("{\"end\":\"WITHDRAWN\"}")
                .post(path)
                .then()
                .statusCode(404);
        command(customers).body("{\"end\":\"WITHDRAWN\"}").post(path).then().statusCode(200);
    }

    @Test
    void isInTheQueueUntilItIsAnswered() {
        var id = invoice();
        var dispute = raise(id, ALL).jsonPath().getString("id");

        assertThat(queued()).contains(dispute);
        end(id, dispute, "REJECTED");

        assertThat(queued()).doesNotContain(dispute);
        as(reader("customer", customer))
                .get("/api/invoices/%s/disputes".formatted(id))
                .then()
                .body("state", contains("REJECTED"));
        as(reader("customer", aCompany("BE")))
                .get("/api/invoices/%s/disputes".formatted(id))
                .then()
                .statusCode(404);
        backOffice("stranger-net").get("/api/invoices/disputes").then().body("items", hasSize(0));
    }

    @Test
    void refusesAFormWithWhatNoDatabaseCanKeep() {
        var forms = backOffice(TENANT).contentType("application/x-www-form-urlencoded");

        forms.formParam("reason", "other")
                .formParam("words", "a\u0000b")
                .post("/invoices/%s/disputes".formatted(invoice()))
                .then()
                .statusCode(400);
    }

    @Test
    void standsOnThePageOfTheInvoiceAndInTheQueue() {
        var id = invoice();
        backOffice(TENANT)
                .contentType("application/x-www-form-urlencoded")
                .redirects()
                .follow(false)
                .formParam("line", 1)
                .formParam("reason", "wrong-price")
                .formParam("words", "<b>too dear</b>")
                .post("/invoices/%s/disputes".formatted(id))
                .then()
                .statusCode(303);

        var page = Seen.keep("dispute-invoice", backOffice(TENANT).get("/invoices/" + id));
        var queue = Seen.keep("dispute-queue", backOffice(TENANT).get("/invoices/disputes"));

        assertThat(page).contains("€94.86 of this invoice is disputed", "Uphold and credit", "&lt;b&gt;too dear");
        assertThat(queue).contains("The price is wrong", "Company BE").doesNotContain("<b>too dear");
    }

    private Iterable<String> queued() {
        return backOffice(TENANT)
                .get("/api/invoices/disputes?limit=200")
                .jsonPath()
                .getList("items.id", String.class);
    }

    private static Response raise(String id, String body) {
        return command(backOffice(TENANT)).body(body).post("/api/invoices/%s/disputes".formatted(id));
    }

    private static Response end(String id, String dispute, String end) {
        return command(backOffice(TENANT))
                .body("{\"end\":\"%s\",\"answer\":\"Seen.\"}".formatted(end))
                .post("/api/invoices/%s/disputes/%s/resolution".formatted(id, dispute));
    }

    private String invoice() {
        scene.knows(TENANT, station, customer);
        var report = aReport(TENANT, station, customer).charging(minutes(47), part("SM-KIT", 1), kilometres(15));
        scene.arrives(report.verified());
        return String.valueOf(rows.column(TENANT, "select id from invoice where case_id = ?::uuid", report.caseId())
                .getFirst());
    }

    private static Persona reader(String role, PartyFixture party) {
        return Persona.called(role + party.id())
                .withRoles(role)
                .ofTenant(TENANT)
                .actingFor(party.id().toString());
    }
}
