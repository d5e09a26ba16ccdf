package io.closeout.invoicing.selfbilling;

import static io.closeout.invoicing.Api.backOffice;
import static io.closeout.invoicing.Api.command;
import static io.closeout.invoicing.PartyFixture.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.closeout.invoicing.InvoicingPlatform;
import io.closeout.invoicing.Rows;
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
    void letsAStationDisputeAnEntryAndShowsItAgainNextMonth() {
        deal.agree("SELF_BILLED", 5);
        deal.works("2026-11-17");
        deal.works("2026-11-18");
        deal.come("2026-12-01T08:00:00Z");
        var id = deal.newest().getString("id");

        deal.answer(id, "{\"answer\":\"DISPUTED\",\"disputed\":[{\"entryNo\":1,\"reason\":\"price\"}]}")
                .statusCode(200)
                .body("state", equalTo("BILLED"), "entries[0].state", equalTo("DISPUTED"), "invoiceId", notNullValue());

        deal.answer(id, ACCEPTED).statusCode(409);
        deal.come("2027-01-10T08:00:00Z");
        assertThat(deal.preInvoices()).isEqualTo("1");
        putBack(id);
        deal.come("2027-02-01T08:00:00Z");
        assertThat(deal.newest().getList("entries")).hasSize(1);
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
        deal.agree("SELF_BILLED", 5);
        var withdrawn = deal.works("2026-11-16");
        var amended = deal.works("2026-11-17");
        deal.works("2026-11-18");
        deal.come("2026-12-01T08:00:00Z");
        var id = deal.newest().getString("id");

        deal.withdraws(withdrawn);
        deal.amends(amended, 90);

        var now = deal.newest();
        assertThat(now.getList("entries.reason")).containsExactly("withdrawn", "changed", null);
        assertThat(now.getList("entries.live")).containsExactly(false, false, true);
        deal.answer(id, ACCEPTED).statusCode(200).body("state", equalTo("BILLED"));
        assertThat(deal.one(
                        "select case_count from invoice where seller_id = ?",
                        deal.station().id()))
                .isEqualTo("1");
        deal.come("2027-01-01T08:00:00Z");
        assertThat(deal.newest().getList("entries.reportNumber"))
                .containsExactly("R-" + amended.caseId().toString().substring(0, 8));
    }

    @Test
    void doesNotBillInSomebodysNameWithoutBothVatNumbers() {
        var buyer = aHousehold("BE");
        deal.isWith(buyer);
        deal.agree("SELF_BILLED", 5);
        deal.works("2026-11-18");
        deal.come("2026-12-01T08:00:00Z");
        var id = deal.newest().getString("id");

        deal.answer(id, ACCEPTED)
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"), "missing[0]", equalTo("buyer-vat-id"));

        deal.isWith(buyer.registered().changed());
        deal.come("2026-12-01T08:30:00Z");
        assertThat(deal.invoices()).isNotEmpty();
    }
}
