package io.closeout.invoicing.matching;

import static io.closeout.invoicing.Api.as;
import static io.closeout.invoicing.Api.backOffice;
import static io.closeout.invoicing.PartyFixture.aCompany;
import static io.closeout.invoicing.PartyFixture.aStation;
import static io.closeout.invoicing.matching.StationXml.answering;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.closeout.invoicing.InvoicingPlatform;
import io.closeout.invoicing.PartyFixture;
import io.closeout.invoicing.Rows;
import io.closeout.invoicing.Scene;
import io.closeout.invoicing.selfbilling.Month;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
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
    Month month;

    @Inject
    Scene scene;

    @Inject
    Rows rows;

    private final PartyFixture station = aStation("BE");
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

    /** Two reports on a pre-invoice that the station answers with its own invoice. */
    private JsonPath shown() {
        month.agree(TENANT, station, maker, "STATION_INVOICE", 5);
        month.works(TENANT, station, maker, "2026-11-17");
        month.works(TENANT, station, maker, "2026-11-18");
        month.come("2026-12-03T08:00:00Z");
        return month.newest(TENANT, station);
    }

    @Test
    void booksAnInvoiceThatAgreesUnderTheNumberOfTheStation() {
        var shown = shown();
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
                .isEqualTo(maker.id().toString());
        assertThat(document.getString("dueDate")).isEqualTo("2027-02-02");
        assertThat(document.getString("paying.reference")).isEqualTo("STRUCT-9");
        assertThat(document.getFloat("totals.payable")).isEqualTo(shown.getFloat("gross"));
        assertThat(month.newest(TENANT, station).getString("state")).isEqualTo("BILLED");
    }

    @Test
    void takesTheSameFileOnceAndHandsItOutAsItCame() {
        var file = answering(shown()).backwards().cii();
        var id = send(file)
                .statusCode(201)
                .body("state", equalTo("MATCHED"))
                .extract()
                .path("id");

        send(file).statusCode(201).body("id", equalTo(id));

        assertThat(month.one(TENANT, "select count(*) from invoice where seller_id = ?", station.id()))
                .isEqualTo("1");
        assertThat(as(month.reader(TENANT, "station", station))
                        .get(DOOR + "/" + id + "/file")
                        .asByteArray())
                .isEqualTo(file);
    }

    @Test
    void booksTheSameFileOnceEvenIfItComesTwiceAtOnce() throws Exception {
        var file = answering(shown()).ubl();
        Callable<Object> sender = () -> send(file).extract().path("state");

        try (var senders = Executors.newFixedThreadPool(2)) {
            for (var answer : senders.invokeAll(List.of(sender, sender))) {
                assertThat(answer.get()).isEqualTo("MATCHED");
            }
        }

        assertThat(month.one(TENANT, "select count(*) from station_invoice where seller_id = ?", station.id()))
                .isEqualTo("1");
    }

    @Test
    void refusesOneCentAndTakesTheCorrectedOne() {
        var shown = shown();
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
        var first = shown();
        send(answering(first).with("number", "twice").ubl()).statusCode(201);
        month.works(TENANT, station, maker, "2026-12-01");
        month.come("2027-01-01T08:00:00Z");

        var second = answering(month.newest(TENANT, station))
                .with("issued", "2026-12-31")
                .with("due", "2027-03-31");
        send(second.with("number", "TWICE").ubl())
                .body("state", equalTo("REFUSED"), "findings.key", hasItem("number-used"));

        send(second.with("number", "third").ubl()).body("state", equalTo("MATCHED"));
    }

    @Test
    void letsAnotherStationUseTheSameNumber() {
        var shown = shown();
        send(answering(shown).with("number", "F2026-000001").ubl()).body("state", equalTo("MATCHED"));
        var other = aStation("BE");
        scene.knows(TENANT, other);
        month.agree(TENANT, other, maker, "STATION_INVOICE", 5);
        month.works(TENANT, other, maker, "2026-12-01");
        month.come("2027-01-01T08:00:00Z");

        var invoice = answering(month.newest(TENANT, other))
                .with("issued", "2026-12-31")
                .with("due", "2027-03-31");
        as(month.reader(TENANT, "station", other))
                .contentType("application/xml")
                .body(invoice.with("number", "F2026-000001").ubl())
                .post(DOOR)
                .then()
                .body("state", equalTo("MATCHED"));
    }

    @Test
    void answersForAStrangersPreInvoiceAsForNone() {
        var file = answering(shown()).ubl();

        as(month.reader(TENANT, "station", aStation("BE")))
                .contentType("application/xml")
                .body(file)
                .post(DOOR)
                .then()
                .statusCode(422)
                .body("type", containsString("pre-invoice-not-quoted"));
        as(month.reader(TENANT, "manufacturer", maker))
                .contentType("application/xml")
                .body(file)
                .post(DOOR)
                .then()
                .statusCode(403);
    }

    @Test
    void refusesAHundredMegabytesWithoutKeepingThem() {
        as(month.reader(TENANT, "station", station))
                .contentType("application/xml")
                .body(new byte[12 * 1024 * 1024])
                .post(DOOR)
                .then()
                .statusCode(413);
    }

    @Test
    void doesNotTakeAnInvoiceWhereTheBuyerMakesIt() {
        month.agree(TENANT, station, maker, "SELF_BILLED", 5);
        month.works(TENANT, station, maker, "2026-11-18");
        month.come("2026-12-03T08:00:00Z");

        send(answering(month.newest(TENANT, station)).ubl())
                .statusCode(422)
                .body("type", containsString("pre-invoice-self-billed"));
    }

    private ValidatableResponse send(byte[] file) {
        return as(month.reader(TENANT, "station", station))
                .contentType("application/xml")
                .body(file)
                .post(DOOR)
                .then();
    }
}
