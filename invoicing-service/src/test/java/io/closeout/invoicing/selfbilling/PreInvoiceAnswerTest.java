package io.closeout.invoicing.selfbilling;

import static io.closeout.invoicing.Api.backOffice;
import static io.closeout.invoicing.Api.command;
import static io.closeout.invoicing.PartyFixture.aCompany;
import static io.closeout.invoicing.PartyFixture.aHousehold;
import static io.closeout.invoicing.PartyFixture.aStation;
import static io.closeout.invoicing.ReportFixture.minutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.closeout.events.verification.ChargePurpose;
import io.closeout.invoicing.InvoicingPlatform;
import io.closeout.invoicing.PartyFixture;
import io.closeout.invoicing.Rows;
import io.closeout.invoicing.Scene;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@InvoicingPlatform
class PreInvoiceAnswerTest {

    private static final String TENANT = "answer-net";
    private static final String ACCEPTED = "{\"answer\":\"ACCEPTED\"}";

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

    @Test
    void letsAStationDisputeAnEntryAndShowsItAgainNextMonth() {
        month.agree(TENANT, station, maker, "SELF_BILLED", 5);
        month.works(TENANT, station, maker, "2026-11-17");
        month.works(TENANT, station, maker, "2026-11-18");
        month.come("2026-12-01T08:00:00Z");
        var id = month.newest(TENANT, station).getString("id");

        month.answer(
                        TENANT,
                        station,
                        id,
                        "{\"answer\":\"DISPUTED\",\"disputed\":[{\"entryNo\":1,\"reason\":\"price\"}]}")
                .statusCode(200)
                .body("state", equalTo("BILLED"), "entries[0].state", equalTo("DISPUTED"), "invoiceId", notNullValue());

        month.answer(TENANT, station, id, ACCEPTED).statusCode(409);
        month.come("2027-01-10T08:00:00Z");
        assertThat(month.preInvoices(TENANT, station)).isEqualTo("1");
        putBack(id);
        month.come("2027-02-01T08:00:00Z");
        assertThat(month.newest(TENANT, station).getList("entries")).hasSize(1);
        assertThat(rows.column(
                        "any", "select split_part(type, '.', 2) from outbox where aggregateid = ? order by seq", id))
                .containsExactly("PreInvoiceIssued", "PreInvoiceAnswered");
    }

    private static void putBack(String id) {
        command(backOffice(TENANT))
                .body("{\"reason\":\"The price is that of the contract.\"}")
                .post("/api/invoices/pre-invoices/" + id + "/entries/1/return")
                .then()
                .statusCode(200)
                .body("entries[0].state", equalTo("RETURNED"));
    }

    @Test
    void letsWhatWasWithdrawnOrChangedLeaveVisiblyBeforeItIsBilled() {
        month.agree(TENANT, station, maker, "SELF_BILLED", 5);
        var withdrawn = month.works(TENANT, station, maker, "2026-11-16");
        var amended = month.works(TENANT, station, maker, "2026-11-17");
        month.works(TENANT, station, maker, "2026-11-18");
        month.come("2026-12-01T08:00:00Z");
        var id = month.newest(TENANT, station).getString("id");

        scene.arrives(withdrawn.withdrawn());
        scene.arrives(amended.amended()
                .charging(ChargePurpose.WARRANTY, maker, minutes(90))
                .verified());

        var now = month.newest(TENANT, station);
        assertThat(now.getList("entries.reason")).containsExactly("withdrawn", "changed", null);
        assertThat(now.getList("entries.live")).containsExactly(false, false, true);
        month.answer(TENANT, station, id, ACCEPTED).statusCode(200).body("state", equalTo("BILLED"));
        assertThat(month.one(TENANT, "select case_count from invoice where seller_id = ?", station.id()))
                .isEqualTo("1");
        month.come("2027-01-01T08:00:00Z");
        assertThat(month.newest(TENANT, station).getList("entries.reportNumber"))
                .containsExactly("R-" + amended.caseId().toString().substring(0, 8));
    }

    @Test
    void doesNotBillInSomebodysNameWithoutBothVatNumbers() {
        var buyer = aHousehold("BE");
        scene.knows(TENANT, buyer);
        month.agree(TENANT, station, buyer, "SELF_BILLED", 5);
        month.works(TENANT, station, buyer, "2026-11-18");
        month.come("2026-12-01T08:00:00Z");
        var id = month.newest(TENANT, station).getString("id");

        month.answer(TENANT, station, id, ACCEPTED)
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"), "missing[0]", equalTo("buyer-vat-id"));

        scene.knows(TENANT, buyer.registered().changed());
        month.come("2026-12-01T08:30:00Z");
        assertThat(month.invoices(TENANT, station)).isNotEmpty();
    }
}
