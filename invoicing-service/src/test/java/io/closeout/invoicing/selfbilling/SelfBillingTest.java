package io.closeout.invoicing.selfbilling;

import static io.closeout.invoicing.Api.as;
import static io.closeout.invoicing.Api.backOffice;
import static io.closeout.invoicing.Api.command;
import static io.closeout.invoicing.PartyFixture.aCompany;
import static io.closeout.invoicing.PartyFixture.aStation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.closeout.invoicing.InvoicingPlatform;
import io.closeout.invoicing.PartyFixture;
import io.closeout.invoicing.Rows;
import io.closeout.invoicing.Scene;
import io.closeout.kit.due.DueRows;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@InvoicingPlatform
class SelfBillingTest {

    private static final String TENANT = "self-net";
    private static final String ACCEPTED = "{\"answer\":\"ACCEPTED\"}";

    @Inject
    Month month;

    @Inject
    Scene scene;

    @Inject
    Rows rows;

    @Inject
    DueRows<PreInvoiceWork.Work> work;

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

    @Test
    void billsAtOnceWithoutAnAgreement() {
        month.works(TENANT, station, maker, "2026-11-18");

        assertThat(month.invoices(TENANT, station)).isEqualTo("F2026-000001");
    }

    @Test
    void putsAMonthTogetherWhenItIsOverAtTheStation() {
        month.agree(TENANT, station, maker, "SELF_BILLED", 3);
        month.works(TENANT, station, maker, "2026-11-18");
        month.works(TENANT, station, maker, "2026-11-19");
        month.come("2026-11-30T22:59:59Z");
        assertThat(month.preInvoices(TENANT, station)).isEqualTo("0");

        month.come("2026-11-30T23:00:00Z");

        var shown = month.newest(TENANT, station);
        assertThat(shown.getString("reference")).matches("P2026-[0-9]{6}");
        assertThat(shown.getString("answerBy")).isEqualTo("2026-12-04");
        assertThat(shown.getList("entries")).hasSize(2);
    }

    @Test
    void billsInTheNameOfTheStationWhatItAcceptedBySilence() {
        month.agree(TENANT, station, maker, "SELF_BILLED", 3);
        month.works(TENANT, station, maker, "2026-11-18");
        month.works(TENANT, station, maker, "2026-11-19");
        month.come("2026-12-01T08:00:00Z");
        var shown = month.newest(TENANT, station);
        month.come("2026-12-04T22:59:59Z");
        assertThat(month.invoices(TENANT, station)).isEmpty();

        month.come("2026-12-04T23:00:00Z");

        assertThat(month.invoices(TENANT, station)).matches("S[0-9]+-2026-000001");
        var issued = backOffice(TENANT)
                .get("/api/invoices/" + month.newest(TENANT, station).getString("invoiceId"))
                .jsonPath()
                .setRootPath("document");
        assertThat(issued.getString("type.code")).isEqualTo("389");
        assertThat(issued.getString("numbering.issuerId")).isEqualTo(maker.id().toString());
        assertThat(issued.getString("seller.id")).isEqualTo(station.id().toString());
        assertThat(issued.getString("related.preInvoice.reference")).isEqualTo(shown.getString("reference"));
        assertThat(issued.getFloat("totals.net")).isEqualTo(shown.getFloat("net"));
        assertThat(issued.getList("lines")).hasSize(2);
    }

    @Test
    void waitsForTheHourOfTheStationWhenSummerTimeEndsInBetween() {
        month.isNow("2026-09-20T09:00:00Z");
        month.agree(TENANT, station, maker, "SELF_BILLED", 18);
        month.works(TENANT, station, maker, "2026-09-18");
        month.come("2026-09-30T22:00:00Z");
        assertThat(month.newest(TENANT, station).getString("answerBy")).isEqualTo("2026-10-27");

        month.come("2026-10-27T22:30:00Z");

        assertThat(month.invoices(TENANT, station)).isEmpty();
        month.come("2026-10-27T23:00:00Z");
        assertThat(month.invoices(TENANT, station)).isNotEmpty();
    }

    @Test
    void creditsASelfBilledInvoiceInASeriesOfItsOwn() {
        month.agree(TENANT, station, maker, "SELF_BILLED", 5);
        var report = month.works(TENANT, station, maker, "2026-11-18");
        month.come("2026-12-01T08:00:00Z");
        month.answer(TENANT, station, month.newest(TENANT, station).getString("id"), ACCEPTED)
                .statusCode(200);

        scene.arrives(report.withdrawn());

        assertThat(rows.column(TENANT, """
                        select n.number || ' ' || (n.content::json -> 'type' ->> 'code') from credit_note n
                        join invoice i on i.id = n.invoice_id where i.seller_id = ?""", station.id()))
                .singleElement()
                .asString()
                .matches("CS[0-9]+-2026-000001 261");
    }

    @Test
    void makesOnePreInvoiceWhoeverDiesOnTheWay() {
        month.agree(TENANT, station, maker, "SELF_BILLED", 5);
        month.works(TENANT, station, maker, "2026-11-18");
        month.isNow("2026-12-01T08:00:00Z");
        QuarkusTransaction.requiringNew().run(() -> work.take(1_000, Duration.ofMinutes(2)));
        month.come("2026-12-01T08:01:00Z");
        assertThat(month.preInvoices(TENANT, station)).isEqualTo("0");

        month.come("2026-12-01T08:02:00Z");

        month.come("2026-12-01T08:30:00Z");
        assertThat(month.preInvoices(TENANT, station)).isEqualTo("1");
        assertThat(
                        month.one(
                                TENANT,
                                "select (select last_number from number_series where series = 'P2026') - count(*) from pre_invoice where reference like 'P2026%'"))
                .isEqualTo("0");
    }

    @Test
    void showsAPreInvoiceToItsTwoPartiesAndTheOfficeOnly() {
        month.agree(TENANT, station, maker, "SELF_BILLED", 5);
        month.works(TENANT, station, maker, "2026-11-18");
        month.come("2026-12-01T08:00:00Z");
        var address =
                "/api/invoices/pre-invoices/" + month.newest(TENANT, station).getString("id");

        as(month.reader(TENANT, "manufacturer", maker)).get(address).then().statusCode(200);
        as(month.reader(TENANT, "station", aStation("BE"))).get(address).then().statusCode(404);
        as(month.reader(TENANT, "customer", maker)).get(address).then().statusCode(403);
        backOffice("other-net").get(address).then().statusCode(404);
        command(as(month.reader(TENANT, "manufacturer", maker)))
                .body(ACCEPTED)
                .post(address + "/answer")
                .then()
                .statusCode(403);
    }

    @Test
    void refusesASecondAgreementForTheSameDays() {
        month.agree(TENANT, station, maker, "SELF_BILLED", 5);

        command(backOffice(TENANT))
                .body("""
                        {"buyerId":"%s","stationId":"%s","mode":"STATION_INVOICE","validFrom":"2026-06-01",\
                        "answerDays":5,"authorisation":"FRAME-2026-8"}""".formatted(maker.id(), station.id()))
                .post("/api/invoices/pre-invoices/agreements")
                .then()
                .statusCode(409)
                .body("type", containsString("agreement-overlaps"));
    }
}
