package io.closeout.invoicing.selfbilling;

import static io.closeout.invoicing.Api.as;
import static io.closeout.invoicing.Api.backOffice;
import static io.closeout.invoicing.Api.command;
import static io.closeout.invoicing.PartyFixture.aStation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.closeout.invoicing.InvoicingPlatform;
import io.closeout.invoicing.Rows;
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
    Deal deal;

    @Inject
    Rows rows;

    @Inject
    DueRows<PreInvoiceWork.Work> work;

    @BeforeEach
    void begin() {
        deal.begins(TENANT);
    }

    @AfterEach
    void end() {
        deal.ends();
    }

    @Test
    void billsAtOnceWithoutAnAgreement() {
        deal.works("2026-11-18");

        assertThat(deal.invoices()).isEqualTo("F2026-000001");
    }

    @Test
    void putsAMonthTogetherWhenItIsOverAtTheStation() {
        deal.agree("SELF_BILLED", 3);
        deal.works("2026-11-18");
        deal.works("2026-11-19");
        deal.come("2026-11-30T22:59:59Z");
        assertThat(deal.preInvoices()).isEqualTo("0");

        deal.come("2026-11-30T23:00:00Z");

        var shown = deal.newest();
        assertThat(shown.getString("reference")).matches("P2026-[0-9]{6}");
        assertThat(shown.getString("answerBy")).isEqualTo("2026-12-04");
        assertThat(shown.getList("entries")).hasSize(2);
    }

    @Test
    void billsInTheNameOfTheStationWhatItAcceptedBySilence() {
        deal.agree("SELF_BILLED", 3);
        deal.works("2026-11-18");
        deal.works("2026-11-19");
        deal.come("2026-12-01T08:00:00Z");
        var shown = deal.newest();
        deal.come("2026-12-04T22:59:59Z");
        assertThat(deal.invoices()).isEmpty();

        deal.come("2026-12-04T23:00:00Z");

        assertThat(deal.invoices()).matches("S[0-9]+-2026-000001");
        var issued = backOffice(TENANT)
                .get("/api/invoices/" + deal.newest().getString("invoiceId"))
                .jsonPath()
                .setRootPath("document");
        assertThat(issued.getString("type.code")).isEqualTo("389");
        assertThat(issued.getString("numbering.issuerId"))
                .isEqualTo(deal.buyer().id().toString());
        assertThat(issued.getString("seller.id")).isEqualTo(deal.station().id().toString());
        assertThat(issued.getString("related.preInvoice.reference")).isEqualTo(shown.getString("reference"));
        assertThat(issued.getFloat("totals.net")).isEqualTo(shown.getFloat("net"));
        assertThat(issued.getList("lines")).hasSize(2);
    }

    @Test
    void waitsForTheHourOfTheStationWhenSummerTimeEndsInBetween() {
        deal.isNow("2026-09-20T09:00:00Z");
        deal.agree("SELF_BILLED", 18);
        deal.works("2026-09-18");
        deal.come("2026-09-30T22:00:00Z");
        assertThat(deal.newest().getString("answerBy")).isEqualTo("2026-10-27");

        deal.come("2026-10-27T22:30:00Z");

        assertThat(deal.invoices()).isEmpty();
        deal.come("2026-10-27T23:00:00Z");
        assertThat(deal.invoices()).isNotEmpty();
    }

    @Test
    void creditsASelfBilledInvoiceInASeriesOfItsOwn() {
        deal.agree("SELF_BILLED", 5);
        var report = deal.works("2026-11-18");
        deal.come("2026-12-01T08:00:00Z");
        deal.answer(deal.newest().getString("id"), ACCEPTED).statusCode(200);

        deal.withdraws(report);

        assertThat(rows.column(TENANT, """
                        select n.number || ' ' || (n.content::json -> 'type' ->> 'code') from credit_note n
                        join invoice i on i.id = n.invoice_id where i.seller_id = ?""", deal.station().id()))
                .singleElement()
                .asString()
                .matches("CS[0-9]+-2026-000001 261");
    }

    @Test
    void makesOnePreInvoiceWhoeverDiesOnTheWay() {
        deal.agree("SELF_BILLED", 5);
        deal.works("2026-11-18");
        deal.isNow("2026-12-01T08:00:00Z");
        QuarkusTransaction.requiringNew().run(() -> work.take(1_000, Duration.ofMinutes(2)));
        deal.come("2026-12-01T08:01:00Z");
        assertThat(deal.preInvoices()).isEqualTo("0");

        deal.come("2026-12-01T08:02:00Z");

        deal.come("2026-12-01T08:30:00Z");
        assertThat(deal.preInvoices()).isEqualTo("1");
        assertThat(
                        deal.one(
                                "select (select last_number from number_series where series = 'P2026') - count(*) from pre_invoice where reference like 'P2026%'"))
                .isEqualTo("0");
    }

    @Test
    void showsAPreInvoiceToItsTwoPartiesAndTheOfficeOnly() {
        deal.agree("SELF_BILLED", 5);
        deal.works("2026-11-18");
        deal.come("2026-12-01T08:00:00Z");
        var address = "/api/invoices/pre-invoices/" + deal.newest().getString("id");

        deal.asBuyer().get(address).then().statusCode(200);
        as(deal.reader("station", aStation("BE"))).get(address).then().statusCode(404);
        as(deal.reader("customer", deal.buyer())).get(address).then().statusCode(403);
        backOffice("other-net").get(address).then().statusCode(404);
        command(deal.asBuyer()).body(ACCEPTED).post(address + "/answer").then().statusCode(403);
    }

    @Test
    void refusesASecondAgreementForTheSameDays() {
        deal.agree("SELF_BILLED", 5);

        command(backOffice(TENANT))
                .body("""
                        {"buyerId":"%s","stationId":"%s","mode":"STATION_INVOICE","validFrom":"2026-06-01",\
                        "answerDays":5,"authorisation":"FRAME-2026-8"}""".formatted(deal.buyer().id(), deal.station().id()))
                .post("/api/invoices/pre-invoices/agreements")
                .then()
                .statusCode(409)
                .body("type", containsString("agreement-overlaps"));
    }
}
