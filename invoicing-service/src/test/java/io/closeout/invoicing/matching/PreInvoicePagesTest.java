package io.closeout.invoicing.matching;

import static io.closeout.invoicing.Api.as;
import static io.closeout.invoicing.PartyFixture.aCompany;
import static io.closeout.invoicing.PartyFixture.aStation;
import static io.closeout.invoicing.matching.StationXml.answering;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.Persona;
import io.closeout.invoicing.InvoicingPlatform;
import io.closeout.invoicing.PartyFixture;
import io.closeout.invoicing.Scene;
import io.closeout.invoicing.selfbilling.Month;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@InvoicingPlatform
class PreInvoicePagesTest {

    private static final String TENANT = "pre-page-net";
    private static final String HOSTILE = "<script>alert(1)</script>";
    private static final Path SEEN = Path.of("target", "pages");

    @Inject
    Month month;

    @Inject
    Scene scene;

    private final PartyFixture station = aStation("BE").named("Froid & Fils " + HOSTILE);
    private final PartyFixture maker = aCompany("FR");

    @BeforeEach
    void begin() {
        month.isNow("2026-11-20T09:00:00Z");
        scene.knows(TENANT, station, maker);
    }

    @AfterEach
    void end() {
        month.end();
    }

    @Test
    void aStationAcceptsOnThePageWhatItSees() {
        var id = shown("SELF_BILLED");
        var page = open(station(), "/invoices/pre-invoices/" + id, "pre-self");
        assertThat(page.asString())
                .contains("Please answer by", "Time is billed", "price policy")
                .doesNotContain(HOSTILE)
                .contains("name=\"reason-1\"");

        form(station(), Map.of("reason-1", "", "reason-2", "quantity"), "/invoices/pre-invoices/" + id + "/answer");

        assertThat(open(station(), "/invoices/pre-invoices/" + id, "pre-billed").asString())
                .contains("Time or quantity is wrong", "Billed");
        assertThat(open(office(), "/invoices/pre-invoices/" + id, "pre-office").asString())
                .contains("Put on the next pre-invoice");
        assertThat(open(office(), "/invoices/pre-invoices", "pre-list").asString())
                .contains("1 disputed entry waits for the office");
        form(office(), Map.of("reason", "Agreed on the phone"), "/invoices/pre-invoices/" + id + "/entries/2/return");
        assertThat(open(station(), "/invoices/pre-invoices/" + id, "pre-returned")
                        .asString())
                .contains("The office put it on the next pre-invoice.");
    }

    @Test
    void showsBothSidesOfAnInvoiceThatDoesNotAgree() {
        var id = shown("STATION_INVOICE");
        assertThat(open(station(), "/invoices/station-invoices?preInvoiceId=" + id, "station-empty")
                        .asString())
                .contains("Nothing has come yet.");
        var wrong = answering(month.newest(TENANT, station)).line("Fee &lt;script&gt;", "0.01");

        var answer = as(month.reader(TENANT, "station", station))
                .contentType("multipart/form-data")
                .multiPart("file", "invoice.xml", wrong.ubl(), "application/xml")
                .redirects()
                .follow(false)
                .post("/invoices/station-invoices");

        assertThat(answer.statusCode()).isEqualTo(303);
        var page = open(
                station(),
                Path.of("/", answer.header("Location").replaceFirst("https?://[^/]+/", ""))
                        .toString(),
                "compare");
        assertThat(page.asString())
                .contains("You ask to be paid", "€0.01", "Side by side")
                .doesNotContain("<script>");
    }

    @Test
    void theOfficeRecordsAndEndsAnAgreement() {
        var fields = Map.of(
                "buyerId", maker.id().toString(),
                "stationId", station.id().toString(),
                "mode", "SELF_BILLED",
                "validFrom", "2026-01-01",
                "answerDays", "5",
                "tolerance", "0.00",
                "authorisation", "FRAME-7");
        form(office(), fields, "/invoices/pre-invoices/agreements");
        assertThat(open(office(), "/invoices/pre-invoices/agreements", "agreements")
                        .asString())
                .contains("FRAME-7", "The buyer (self-billing)");
        var id = month.one(TENANT, "select id from billing_agreement where station_id = ?", station.id());

        form(
                office(),
                Map.of("lastDay", "2026-12-31", "version", "0"),
                "/invoices/pre-invoices/agreements/" + id + "/end");

        assertThat(month.one(TENANT, "select valid_to from billing_agreement where id = ?::uuid", id))
                .isEqualTo("2026-12-31");
    }

    @Test
    void speaksTheLanguageOfItsReader() {
        var id = shown("SELF_BILLED");

        for (var language : new String[] {"fr", "nl", "nb", "ro"}) {
            var page = station().header("Accept-Language", language).get("/invoices/pre-invoices/" + id);
            save(page, "pre-" + language);
            assertThat(page.asString()).doesNotContain("Please answer").contains("lang=\"" + language);
        }
    }

    private String shown(String mode) {
        month.agree(TENANT, station, maker, mode, 5);
        month.works(TENANT, station, maker, "2026-11-17");
        month.works(TENANT, station, maker, "2026-11-18");
        month.come("2026-12-03T08:00:00Z");
        return month.newest(TENANT, station).getString("id");
    }

    private RequestSpecification station() {
        return as(month.reader(TENANT, "station", station));
    }

    private static RequestSpecification office() {
        return as(Persona.called("office-" + TENANT).withRoles("back-office").ofTenant(TENANT));
    }

    private static void form(RequestSpecification caller, Map<String, String> fields, String address) {
        caller.contentType("application/x-www-form-urlencoded")
                .formParams(fields)
                .redirects()
                .follow(false)
                .post(address)
                .then()
                .statusCode(303);
    }

    private static Response open(RequestSpecification caller, String address, String name) {
        var page = caller.header("Accept", "text/html").get(address);
        assertThat(page.statusCode()).isEqualTo(200);
        save(page, name);
        return page;
    }

    /** With the stylesheet beside it, to be looked at. */
    private static void save(Response page, String name) {
        try {
            Files.createDirectories(SEEN);
            Files.write(SEEN.resolve(name + ".html"), page.asString().getBytes(UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
