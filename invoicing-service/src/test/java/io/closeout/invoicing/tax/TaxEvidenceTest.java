package io.closeout.invoicing.tax;

import static io.closeout.invoicing.Api.as;
import static io.closeout.invoicing.Api.backOffice;
import static io.closeout.invoicing.Api.command;
import static io.closeout.invoicing.PartyFixture.aCompany;
import static io.closeout.invoicing.PartyFixture.aHousehold;
import static io.closeout.invoicing.PartyFixture.aStation;
import static io.closeout.invoicing.ReportFixture.aReport;
import static io.closeout.invoicing.ReportFixture.minutes;
import static io.closeout.invoicing.ReportFixture.part;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.closeout.dev.platform.Persona;
import io.closeout.events.verification.ChargeLine;
import io.closeout.invoicing.InvoicingPlatform;
import io.closeout.invoicing.PartyFixture;
import io.closeout.invoicing.Rows;
import io.closeout.invoicing.Scene;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the office knows of a buyer or a piece of work reaches the document, and nothing is guessed without it. */
@QuarkusTest
@InvoicingPlatform
class TaxEvidenceTest {

    @Inject
    Scene scene;

    @Inject
    Rows rows;

    @Inject
    Clock clock;

    private final String tenant = "evidence-" + UUID.randomUUID();

    @Test
    void workForACustomerOnHeligolandWaitsUntilTheOfficeSaysWhereItWas() throws IOException {
        var report = arrived(aStation("DE"), aHousehold("DE").at("27498"), "DE");
        assertThat(column("blocked_reasons")).contains("place-of-work-doubtful", "DE-x-helgoland");
        keep("tax-blocked", backOffice(tenant).get("/invoices/blocked").asString());
        keep(
                "tax-place",
                backOffice(tenant).get("/invoices/tax/places/" + report).asString());

        command(backOffice(tenant))
                .body("{\"territory\":\"DE-x-helgoland\",\"reason\":\"The order says so.\"}")
                .put("/api/invoices/tax/places/" + report)
                .then()
                .statusCode(200)
                .body("territory", equalTo("DE-x-helgoland"));
        scene.jobsRun();

        assertThat(column("state")).isEqualTo("ISSUED");
        assertThat(content()).contains("\"category\":\"O\"", "Article 6(2)(a)");
        keep(
                "tax-place-said",
                backOffice(tenant).get("/invoices/tax/places/" + report).asString());
    }

    @Test
    void goodsLeaveWithoutVatOnlyOnceTheNumberWasLookedUpIfThePolicyWantsThat() throws IOException {
        publish("tax.vatCheckGoods: block");
        var buyer = aCompany("DE");
        sells(buyer, "DE", part("HT-PUMP-25", 1));
        assertThat(column("blocked_reasons")).contains("vat-check-missing");
        keep(
                "tax-vat-checks",
                backOffice(tenant).get("/invoices/tax/vat-checks/" + buyer.id()).asString());

        look(buyer, "INVALID");
        assertThat(column("blocked_reasons")).contains("vat-check-invalid");
        look(buyer, "VALID");

        assertThat(column("state")).isEqualTo("ISSUED");
        assertThat(content()).contains("\"category\":\"K\"");
        backOffice(tenant)
                .get("/api/invoices/tax/parties/%s/vat-checks".formatted(buyer.id()))
                .then()
                .body("answer", hasItem("INVALID"), "[0].consultationId", equalTo("WAPIAAAAYmFzZTY0"));
        keep(
                "tax-vat-checks-said",
                backOffice(tenant).get("/invoices/tax/vat-checks/" + buyer.id()).asString());
    }

    @Test
    void aDraftSaysThatTheNumberWasNotLookedUp() {
        publish("invoice.rhythm: MONTHLY");
        var buyer = aCompany("DE");
        sells(buyer, "BE", minutes(30));
        var slot = column("id");

        backOffice(tenant)
                .get("/api/invoices/charges/" + slot)
                .then()
                .statusCode(200)
                .body("warnings.key", hasItem("vat-check-missing"), "reasons.size()", equalTo(0));
        assertThat(backOffice(tenant).get("/invoices/charges/" + slot).asString())
                .contains("/invoices/tax/vat-checks/" + buyer.id());
    }

    @Test
    void refusesEvidenceThatMakesNoSense() {
        var buyer = aHousehold("DE");
        scene.knows(tenant, buyer);
        var checks = "/api/invoices/tax/parties/%s/vat-checks";
        var valid = "{\"checkedOn\":\"%s\",\"answer\":\"VALID\"}".formatted(today());

        assertThat(posted(checks.formatted(buyer.id()), valid)).isEqualTo(400);
        assertThat(posted(checks.formatted(UUID.randomUUID()), valid)).isEqualTo(404);
        assertThat(posted(checks.formatted(buyer.id()), "{\"checkedOn\":\"2999-01-01\",\"answer\":\"VALID\"}"))
                .isEqualTo(400);
        command(backOffice(tenant))
                .body("{\"territory\":\"DE-x-atlantis\",\"reason\":\"x\"}")
                .put("/api/invoices/tax/places/" + UUID.randomUUID())
                .then()
                .statusCode(400);
    }

    @Test
    void isWrittenDownByTheOfficeAndSeenByItsNetworkOnly() {
        var buyer = aHousehold("DE");
        scene.knows(tenant, buyer);

        command(as(Persona.called("auditor-x").withRoles("auditor").ofTenant(tenant)))
                .body("{\"checkedOn\":\"%s\",\"answer\":\"VALID\"}".formatted(today()))
                .post("/api/invoices/tax/parties/%s/vat-checks".formatted(buyer.id()))
                .then()
                .statusCode(403);
        backOffice("stranger-net")
                .get("/invoices/tax/vat-checks/" + buyer.id())
                .then()
                .statusCode(404);
    }

    @Test
    void thePageSaysInPlainWordsWhyTheVatOfLaReunionApplies() throws IOException {
        var page = backOffice(tenant)
                .get("/invoices/tax?seller=FR&buyer=FR&registered=FR&place=FR&placeAt=97410&work=immovable")
                .asString();
        keep("tax-what-if", page);

        assertThat(page)
                .contains("Work on a building is taxed where it stands", "Réunion", "at a rate of its own", "8.5");
        backOffice(tenant)
                .get("/api/invoices/tax/decision?seller=NL&buyer=BE&place=BE&work=goods")
                .then()
                .body("openKey", equalTo("distance-sale"), "why[2]", containsString("One-Stop Shop"));
    }

    private UUID arrived(PartyFixture seller, PartyFixture buyer, String place) {
        scene.knows(tenant, seller, buyer);
        var report = aReport(tenant, seller, buyer).in(place).charging(minutes(30));
        scene.arrives(report.verified());
        return report.caseId();
    }

    private int posted(String path, String body) {
        return command(backOffice(tenant)).body(body).post(path).statusCode();
    }

    private void sells(PartyFixture buyer, String place, ChargeLine line) {
        scene.knows(tenant, buyer);
        scene.arrives(aReport(tenant, station(), buyer)
                .in(place)
                .charging(line)
                .endingOn(today().toString())
                .verified());
    }

    private PartyFixture station() {
        var station = aStation("BE");
        scene.knows(tenant, station);
        return station;
    }

    private void look(PartyFixture buyer, String answer) {
        command(backOffice(tenant))
                .body("{\"checkedOn\":\"%s\",\"answer\":\"%s\",\"consultationId\":\"WAPIAAAAYmFzZTY0\"}"
                        .formatted(today(), answer))
                .post("/api/invoices/tax/parties/%s/vat-checks".formatted(buyer.id()))
                .then()
                .statusCode(200);
        scene.jobsRun();
    }

    private void publish(String value) {
        var document = "policy: evidence\nversion: 1\nscope: {country: BE}\nvalidFrom: %s\nvalues:\n  %s\n"
                .formatted(today(), value);
        var answer = command(backOffice(tenant))
                .contentType("application/yaml")
                .body(document.getBytes(UTF_8))
                .post("/api/policies");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private String column(String name) {
        return String.valueOf(rows.column(tenant, "select %s from invoice_slot".formatted(name))
                .getFirst());
    }

    private String content() {
        return String.valueOf(rows.column(tenant, "select content from invoice").getFirst());
    }

    private static void keep(String name, String page) throws IOException {
        assertThat(page).contains("</html>");
        Files.createDirectories(Path.of("target", "pages"));
        Files.writeString(Path.of("target", "pages", name + ".html"), page, UTF_8);
    }
}
