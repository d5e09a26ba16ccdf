package io.closeout.invoicing.matching;

import static io.closeout.invoicing.Api.as;
import static io.closeout.invoicing.Api.backOffice;
import static io.closeout.invoicing.PartyFixture.aStation;
import static io.closeout.invoicing.matching.StationXml.answering;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.closeout.invoicing.InvoicingPlatform;
import io.closeout.invoicing.Rows;
import io.closeout.invoicing.selfbilling.Deal;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@InvoicingPlatform
class StationInvoiceTest {

    private static final String TENANT = "match-net";
    private static final String DOOR = "/api/invoices/station-invoices";

    @Inject
    Deal deal;

    @Inject
    Rows rows;

    @BeforeEach
    void begin() {
        deal.begins(TENANT);
    }

    @AfterEach
    void end() {
        deal.ends();
    }

    @Test
    void booksAnInvoiceThatAgreesUnderTheNumberOfTheStation() {
        var shown = deal.shown("STATION_INVOICE");
        assertThat(shown.getString("answerBy")).isNull();

        var taken = send(answering(shown).ubl())
                .statusCode(201)
                .body("state", equalTo("MATCHED"), "findings", hasSize(0))
                .extract()
                .jsonPath();

        var document = backOffice(TENANT)
                .get("/api/invoices/" + taken.getString("invoiceId"))
                .jsonPath()
                .setRootPath("document");
        assertThat(document.getString("type.kind")).isEqualTo("RECEIVED");
        assertThat(document.getString("numbering.number")).isEqualTo(taken.getString("number"));
        assertThat(document.getString("numbering.series")).isEqualTo("R2026");
        assertThat(document.getString("numbering.issuerId"))
                .isEqualTo(deal.buyer().id().toString());
        assertThat(document.getString("dueDate")).isEqualTo("2027-02-02");
        assertThat(document.getString("paying.reference")).isEqualTo("STRUCT-9");
        assertThat(document.getFloat("totals.payable")).isEqualTo(shown.getFloat("gross"));
        assertThat(deal.newest().getString("state")).isEqualTo("BILLED");
    }

    @Test
    void takesTheSameFileOnceAndHandsItOutAsItCame() {
        var file = answering(deal.shown("STATION_INVOICE")).backwards().cii();
        var id = send(file)
                .statusCode(201)
                .body("state", equalTo("MATCHED"))
                .extract()
                .path("id");

        send(file).statusCode(201).body("id", equalTo(id));

        assertThat(deal.one(
                        "select count(*) from invoice where seller_id = ?",
                        deal.station().id()))
                .isEqualTo("1");
        assertThat(deal.asStation().get(DOOR + "/" + id + "/file").asByteArray())
                .isEqualTo(file);
    }

    @Test
    void booksTheSameFileOnceEvenIfItComesTwiceAtOnce() throws Exception {
        var file = answering(deal.shown("STATION_INVOICE")).ubl();
        Callable<Object> sender = () -> send(file).extract().path("state");

        try (var senders = Executors.newFixedThreadPool(2)) {
            for (var answer : senders.invokeAll(List.of(sender, sender))) {
                assertThat(answer.get()).isEqualTo("MATCHED");
            }
        }

        assertThat(deal.one(
                        "select count(*) from station_invoice where seller_id = ?",
                        deal.station().id()))
                .isEqualTo("1");
    }

    @Test
    void refusesOneCentAndTakesTheCorrectedOne() {
        var shown = deal.shown("STATION_INVOICE");
        var wrong = answering(shown).line("Bank fee", "0.01");
        send(wrong.ubl()).statusCode(201).body("state", equalTo("REFUSED"), "findings.key", hasItem("payable"));
        send(wrong.ubl()).statusCode(201).body("state", equalTo("REFUSED"));
        assertThat(rows.column(
                        "any",
                        "select split_part(type, '.', 2) from outbox where aggregateid = ? order by seq",
                        shown.getString("id")))
                .containsExactly("PreInvoiceIssued", "StationInvoiceRefused");

        send(answering(shown).ubl()).statusCode(201).body("state", equalTo("MATCHED"));
    }

    @Test
    void usesANumberOfAStationOnce() {
        var first = deal.shown("STATION_INVOICE");
        send(answering(first).with("number", "twice").ubl()).statusCode(201);
        deal.works("2026-12-01");
        deal.come("2027-01-01T08:00:00Z");

        var second = answering(deal.newest()).with("issued", "2026-12-31").with("due", "2027-03-31");
        send(second.with("number", "TWICE").ubl())
                .body("state", equalTo("REFUSED"), "findings.key", hasItem("number-used"));

        send(second.with("number", "third").ubl()).body("state", equalTo("MATCHED"));
    }

    @Test
    void letsAnotherStationUseTheSameNumber() {
        var shown = deal.shown("STATION_INVOICE");
        send(answering(shown).with("number", "F2026-000001").ubl()).body("state", equalTo("MATCHED"));
        deal.isOf(aStation("BE"));
        deal.agree("STATION_INVOICE", 5);
        deal.works("2026-12-01");
        deal.come("2027-01-01T08:00:00Z");

        var invoice = answering(deal.newest()).with("issued", "2026-12-31").with("due", "2027-03-31");
        send(invoice.with("number", "F2026-000001").ubl()).body("state", equalTo("MATCHED"));
    }

    @Test
    void answersForAStrangersPreInvoiceAsForNone() {
        var file = answering(deal.shown("STATION_INVOICE")).ubl();

        as(deal.reader("station", aStation("BE")))
                .contentType("application/xml")
                .body(file)
                .post(DOOR)
                .then()
                .statusCode(422)
                .body("type", containsString("pre-invoice-not-quoted"));
        deal.asBuyer()
                .contentType("application/xml")
                .body(file)
                .post(DOOR)
                .then()
                .statusCode(403);
    }

    @Test
    void refusesAHundredMegabytesWithoutKeepingThem() {
        deal.asStation()
                .contentType("application/xml")
                .body(new byte[12 * 1024 * 1024])
                .post(DOOR)
                .then()
                .statusCode(413);
    }

    @Test
    void doesNotTakeAnInvoiceWhereTheBuyerMakesIt() {
        deal.agree("SELF_BILLED", 5);
        deal.works("2026-11-18");
        deal.come("2026-12-03T08:00:00Z");

        send(answering(deal.newest()).ubl()).statusCode(422).body("type", containsString("pre-invoice-self-billed"));
    }

    private ValidatableResponse send(byte[] file) {
        return deal.sends(file, DOOR);
    }
}
