package io.closeout.invoicing.matching;

import static io.closeout.invoicing.Api.as;
import static io.closeout.invoicing.PartyFixture.aStation;
import static io.closeout.invoicing.matching.StationXml.aCreditNote;
import static io.closeout.invoicing.matching.StationXml.answering;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.Persona;
import io.closeout.invoicing.InvoicingPlatform;
import io.closeout.invoicing.selfbilling.Deal;
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
    Deal deal;

    @BeforeEach
    void begin() {
        deal.begins(TENANT, aStation("BE").named("Froid & Fils " + HOSTILE));
    }

    @AfterEach
    void end() {
        deal.ends();
    }

    @Test
    void aStationAcceptsOnThePageWhatItSees() {
        var id = deal.shown("SELF_BILLED").getString("id");
        var page = open(deal.asStation(), "/invoices/pre-invoices/" + id, "pre-self");
        assertThat(page.asString())
                .contains("Please answer by", "Time is billed", "price policy")
                .doesNotContain(HOSTILE)
                .contains("name=\"reason-1\"");

        form(
                deal.asStation(),
                Map.of("reason-1", "", "reason-2", "quantity"),
                "/invoices/pre-invoices/" + id + "/answer");

        assertThat(open(deal.asStation(), "/invoices/pre-invoices/" + id, "pre-billed")
                        .asString())
                .contains("Time or quantity is wrong", "Billed");
        assertThat(open(office(), "/invoices/pre-invoices/" + id, "pre-office").asString())
                .contains("Put on the next pre-invoice");
        assertThat(open(office(), "/invoices/pre-invoices", "pre-list").asString())
                .contains("1 disputed entry waits for the office");
        form(office(), Map.of("reason", "Agreed on the phone"), "/invoices/pre-invoices/" + id + "/entries/2/return");
        assertThat(open(deal.asStation(), "/invoices/pre-invoices/" + id, "pre-returned")
                        .asString())
                .contains("The office put it on the next pre-invoice.");
    }

    @Test
    void showsBothSidesOfAnInvoiceThatDoesNotAgree() {
        var id = deal.shown("STATION_INVOICE").getString("id");
        assertThat(open(deal.asStation(), "/invoices/station-invoices?preInvoiceId=" + id, "station-empty")
                        .asString())
                .contains("Nothing has come yet.");
        var wrong = answering(deal.newest()).line("Fee &lt;script&gt;", "0.01");

        var answer = deal.asStation()
                .contentType("multipart/form-data")
                .multiPart("file", "invoice.xml", wrong.ubl(), "application/xml")
                .redirects()
                .follow(false)
                .post("/invoices/station-invoices");

        assertThat(answer.statusCode()).isEqualTo(303);
        var page = open(
                deal.asStation(),
                Path.of("/", answer.header("Location").replaceFirst("https?://[^/]+/", ""))
                        .toString(),
                "compare");
        assertThat(page.asString())
                .contains("You ask to be paid", "€0.01", "Side by side")
                .doesNotContain("<script>");
    }

    @Test
    void takesACreditNoteOnThePageOrShowsWhatDoesNotAgree() {
        var shown = deal.shown("STATION_INVOICE");
        String number = deal.sends(answering(shown).ubl(), "/api/invoices/station-invoices")
                .statusCode(201)
                .extract()
                .path("number");
        deal.withdraws(shown.getUUID("entries[0].caseId"));
        assertThat(open(deal.asStation(), "/invoices/station-credits", "credits-station")
                        .asString())
                .contains("Hand in a credit note", number);
        assertThat(open(office(), "/invoices/station-credits", "credits-office").asString())
                .contains("Came on paper?");

        var refused = hand(aCreditNote(number).line("Work", "78.41").ublCredit());
        var matched = hand(aCreditNote(number).line("Work", "78.40").ublCredit());

        assertThat(open(deal.asStation(), refused, "credit-refused").asString())
                .contains("your taxable amount is €78.41; expected are €78.40", "Invoice that it corrects");
        assertThat(open(deal.asStation(), matched, "credit-matched").asString())
                .contains("It agrees with what was expected");
        assertThat(open(office(), "/invoices/station-credits", "credits-done").asString())
                .contains("No credit note is asked for.");
    }

    private String hand(byte[] note) {
        var answer = deal.asStation()
                .contentType("multipart/form-data")
                .multiPart("file", "credit.xml", note, "application/xml")
                .redirects()
                .follow(false)
                .post("/invoices/station-credits");
        assertThat(answer.statusCode()).isEqualTo(303);
        return Path.of("/", answer.header("Location").replaceFirst("https?://[^/]+/", ""))
                .toString();
    }

    @Test
    void theOfficeRecordsAndEndsAnAgreement() {
        var fields = Map.of(
                "buyerId", deal.buyer().id().toString(),
                "stationId", deal.station().id().toString(),
                "mode", "SELF_BILLED",
                "validFrom", "2026-01-01",
                "answerDays", "5",
                "tolerance", "0.00",
                "authorisation", "FRAME-7");
        form(office(), fields, "/invoices/pre-invoices/agreements");
        assertThat(open(office(), "/invoices/pre-invoices/agreements", "agreements")
                        .asString())
                .contains("FRAME-7", "The buyer (self-billing)");
        var id = deal.one(
                "select id from billing_agreement where station_id = ?",
                deal.station().id());

        form(
                office(),
                Map.of("lastDay", "2026-12-31", "version", "0"),
                "/invoices/pre-invoices/agreements/" + id + "/end");

        assertThat(deal.one("select valid_to from billing_agreement where id = ?::uuid", id))
                .isEqualTo("2026-12-31");
    }

    @Test
    void saysHowLongAnInvoiceIsAwaited() {
        var id = deal.shown("STATION_INVOICE").getString("id");
        deal.isNow("2026-12-14T08:00:00Z");

        assertThat(open(office(), "/invoices/pre-invoices?state=OVERDUE", "pre-late")
                        .asString())
                .contains("Its own invoice is awaited for 11 days", "expected by", "late");
        assertThat(open(deal.asStation(), "/invoices/pre-invoices/" + id, "pre-awaited")
                        .asString())
                .contains("Its own invoice is awaited for 11 days");
    }

    @Test
    void speaksTheLanguageOfItsReader() {
        var id = deal.shown("SELF_BILLED").getString("id");

        for (var language : new String[] {"fr", "nl", "nb", "ro"}) {
            var page = deal.asStation().header("Accept-Language", language).get("/invoices/pre-invoices/" + id);
            save(page, "pre-" + language);
            assertThat(page.asString()).doesNotContain("Please answer").contains("lang=\"" + language);
        }
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
