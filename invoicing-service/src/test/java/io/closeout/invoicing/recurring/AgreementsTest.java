package io.closeout.invoicing.recurring;

import static io.closeout.invoicing.Api.backOffice;
import static io.closeout.invoicing.Api.command;
import static io.closeout.invoicing.PartyFixture.aCompany;
import static io.closeout.invoicing.PartyFixture.aStation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.closeout.invoicing.InvoicingPlatform;
import io.closeout.invoicing.PartyFixture;
import io.closeout.invoicing.Rows;
import io.closeout.invoicing.Scene;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@InvoicingPlatform
class AgreementsTest {

    private static final String TENANT = "fee-net";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Brussels"));
    private static final LocalDate START = TODAY.minusDays(1).minusMonths(3);

    @Inject
    Scene scene;

    @Inject
    Rows rows;

    @Inject
    FeeJobs jobs;

    private final PartyFixture station = aStation("BE");
    private final PartyFixture customer = aCompany("BE");

    @Test
    void billsEachPeriodOnceAndCatchesUpInOrder() {
        var id = agreed(station, customer, "\"inAdvance\":true");

        jobs.run();
        jobs.run();

        assertThat(periods(id))
                .containsExactly(
                        List.of(START.toString(), "ISSUED"),
                        List.of(START.plusMonths(1).toString(), "ISSUED"),
                        List.of(START.plusMonths(2).toString(), "ISSUED"),
                        List.of(START.plusMonths(3).toString(), "ISSUED"));
        assertThat(rows.of(TENANT, """
                        select i.kind, i.case_count, i.net, i.content::jsonb->'lines'->0->>'taxCategory'
                        from agreement_period p join invoice i on i.id = p.invoice_id where p.agreement_id = ?::uuid
                        order by i.sequence""", id)).hasSize(4).containsOnly(List.of("RECURRING", "0", "150.0000", "S"));
    }

    @Test
    void billsAfterwardsWhatWasAgreedSo() {
        var id = agreed(station, customer, "\"inAdvance\":false");

        jobs.run();

        assertThat(periods(id)).hasSize(3);
    }

    @Test
    void aPriceThatChangesInTheMiddleOfAnOpenPeriodIsBilledByDays() {
        var id = agreed(station, customer, "\"inAdvance\":false");
        jobs.run();
        var period = Period.of(START, 1, 3);
        change(id, "amendments", """
                {"validFrom":"%s","reason":"index","lines":[{"text":"Maintenance","quantity":1,"unit":"MON","price":300}]}""".formatted(period.firstDay().plusDays(10)), 0)
                .statusCode(200);

        backOffice(TENANT)
                .when()
                .get("/api/invoices/agreements/" + id)
                .then()
                .body("agreement.versions.size()", equalTo(2))
                .body("version", equalTo(1));
    }

    @Test
    void nothingReachesBackIntoAPeriodThatWasBilled() {
        var id = agreed(station, customer, "\"inAdvance\":true");
        jobs.run();

        change(id, "amendments", """
                {"validFrom":"%s","reason":"index","lines":[{"text":"Maintenance","quantity":1,"unit":"MON","price":300}]}""".formatted(TODAY), 0).statusCode(422).body("type", endsWith("period-billed"));
    }

    @Test
    void anEarlyEndCreditsTheDaysThatAreNotOwed() {
        var id = agreed(station, customer, "\"inAdvance\":true");
        jobs.run();
        var last = Period.of(START, 1, 3);

        change(
                        id,
                        "end",
                        "{\"lastDay\":\"%s\",\"reason\":\"sold\"}"
                                .formatted(last.firstDay().plusDays(9)),
                        0)
                .statusCode(200);
        jobs.run();

        assertThat(rows.column(TENANT, """
                        select round(c.net / i.net, 2) = round((?::numeric - 10) / ?::numeric, 2)
                        from agreement_period p join invoice i on i.id = p.invoice_id
                        join credit_note c on c.invoice_id = i.id where p.agreement_id = ?::uuid""", last.length(), last.length(), id)).containsExactly("t");
        assertThat(periods(id)).hasSize(4);
        assertThat(rows.column(TENANT, "select count(*) from agreement_due where agreement_id = ?::uuid", id))
                .containsExactly("0");
    }

    @Test
    void aPeriodThatLacksSomethingIsSeenAndBilledByItself() {
        var poor = aStation("BE").without("iban");
        var id = agreed(poor, customer, "\"inAdvance\":true");
        jobs.run();
        backOffice(TENANT)
                .when()
                .get("/api/invoices/agreements/" + id)
                .then()
                .body("periods.size()", equalTo(1))
                .body("periods[0].state", equalTo("BLOCKED"))
                .body("periods[0].reasons[0].key", equalTo("detail-missing"));

        rows.of(TENANT, "update party set iban = 'BE68539007547034' where party_id = ? returning 1", poor.id());
        rows.of(TENANT, "update agreement_due set due_at = now() where agreement_id = ?::uuid returning 1", id);
        jobs.run();

        assertThat(periods(id))
                .hasSize(4)
                .allSatisfy(row -> assertThat(row.getLast()).isEqualTo("ISSUED"));
    }

    @Test
    void aPolicyThatSetsNoPriceBlocks() {
        var id = agreed(station, customer, "\"inAdvance\":true", "\"variable\":\"recurring.monitoringFee\"");

        jobs.run();

        backOffice(TENANT)
                .when()
                .get("/api/invoices/agreements/" + id)
                .then()
                .body("periods[0].reasons[0].key", equalTo("price-missing"));
    }

    @Test
    void aPauseIsNotBilled() {
        var id = agreed(station, customer, "\"inAdvance\":true");
        change(id, "pauses", "{\"firstDay\":\"%s\",\"reason\":\"closed\"}".formatted(START.plusMonths(1)), 0)
                .statusCode(200);

        jobs.run();

        assertThat(periods(id)).extracting(List::getLast).containsExactly("ISSUED", "NOTHING", "NOTHING", "NOTHING");
    }

    @Test
    void refusesWhatMakesNoSense() {
        scene.knows(TENANT, station, customer);
        create(station, customer, "\"inAdvance\":true", "\"price\":1,\"variable\":\"recurring.maintenanceFee\"")
                .statusCode(400);
        create(station, customer, "\"inAdvance\":true", "\"variable\":\"recurring.somethingElse\"")
                .statusCode(400);
        create(station, customer, "\"inAdvance\":true", "\"price\":-1").statusCode(400);
        create(station, station, "\"inAdvance\":true", "\"price\":1").statusCode(400);
        create(station, customer, "\"inAdvance\":true,\"endsOn\":\"2000-01-01\"", "\"price\":1")
                .statusCode(400);
    }

    private String agreed(PartyFixture seller, PartyFixture buyer, String terms) {
        return agreed(seller, buyer, terms, "\"price\":150.00");
    }

    private String agreed(PartyFixture seller, PartyFixture buyer, String terms, String price) {
        scene.knows(TENANT, seller, buyer);
        return create(seller, buyer, terms, price).statusCode(201).extract().path("agreement.id");
    }

    private static ValidatableResponse create(PartyFixture seller, PartyFixture buyer, String terms, String price) {
        return command(backOffice(TENANT))
                .body("""
                        {"number":"A-%s","sellerId":"%s","buyerId":"%s","currency":"EUR","period":"MONTH",
                        "placeOfWork":"BE","onImmovable":false,"startsOn":"%s",%s,
                        "lines":[{"text":"Maintenance","quantity":1,"unit":"MON",%s}]}""".formatted(
                        UUID.randomUUID().toString().substring(0, 8), seller.id(), buyer.id(), START, terms, price))
                .when()
                .post("/api/invoices/agreements")
                .then();
    }

    private static ValidatableResponse change(String id, String what, String body, int version) {
        return command(backOffice(TENANT))
                .header("If-Match", "\"%d\"".formatted(version))
                .body(body)
                .when()
                .post("/api/invoices/agreements/" + id + "/" + what)
                .then();
    }

    private List<List<@Nullable String>> periods(String id) {
        return rows.of(
                TENANT,
                "select first_day, state from agreement_period where agreement_id = ?::uuid order by first_day",
                id);
    }
}
