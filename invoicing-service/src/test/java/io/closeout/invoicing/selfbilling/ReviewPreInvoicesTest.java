package io.closeout.invoicing.selfbilling;

import static io.closeout.invoicing.Api.backOffice;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.invoicing.InvoicingPlatform;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@InvoicingPlatform
class ReviewPreInvoicesTest {

    private static final String TENANT = "review-net";

    @Inject
    Deal deal;

    @BeforeEach
    void begin() {
        deal.begins(TENANT);
    }

    @AfterEach
    void end() {
        deal.ends();
    }

    @Test
    void closesAPreInvoiceByItselfWhenTheLastEntryIsWithdrawn() {
        deal.agree("STATION_INVOICE", 5);
        var first = deal.works("2026-11-17");
        var second = deal.works("2026-11-18");
        deal.come("2026-12-01T08:00:00Z");

        deal.withdraws(first);
        deal.come("2026-12-01T09:00:00Z");
        assertThat(deal.newest().getString("state")).isEqualTo("OPEN");
        assertThat(deal.newest().getString("entries[0].reason")).isEqualTo("withdrawn");
        deal.withdraws(second);
        deal.come("2026-12-01T10:00:00Z");

        assertThat(deal.newest().getString("state")).isEqualTo("EMPTY");
    }

    @Test
    void closesAPreInvoiceOfWhichAllWasAmendedAndBringsItAgain() {
        deal.agree("STATION_INVOICE", 5);
        var report = deal.works("2026-11-17");
        deal.come("2026-12-01T08:00:00Z");
        var id = deal.newest().getString("id");

        deal.amends(report, 90);
        deal.come("2026-12-01T09:00:00Z");

        assertThat(deal.shown(deal.asStation(), id).getString("state")).isEqualTo("EMPTY");
        deal.come("2027-01-01T08:00:00Z");
        deal.come("2027-01-01T08:01:00Z");
        assertThat(deal.newest().getString("net")).isEqualTo("117.6");
        assertThat(deal.one(
                        "select count(*) from pre_invoice_due where seller_id = ?",
                        deal.station().id()))
                .isEqualTo("0");
    }

    @Test
    void saysHowLongAnInvoiceIsAwaitedAndFindsTheLateOnes() {
        var id = deal.shown("STATION_INVOICE").getString("id");
        deal.isNow("2026-12-10T08:00:00Z");
        assertThat(deal.newest().getInt("awaited.days")).isEqualTo(7);
        assertThat(deal.newest().getString("awaited.expectedBy")).isEqualTo("2026-12-10");
        assertThat(found("AWAITED")).containsExactly(id);
        assertThat(found("OVERDUE")).isEmpty();

        deal.isNow("2026-12-11T08:00:00Z");

        assertThat(deal.newest().getBoolean("awaited.late")).isTrue();
        assertThat(found("OVERDUE")).containsExactly(id);
        backOffice(TENANT).get("/api/invoices/pre-invoices?state=LATE").then().statusCode(400);
    }

    private List<String> found(String state) {
        return deal.asStation()
                .get("/api/invoices/pre-invoices?state=" + state)
                .jsonPath()
                .getList("items.id");
    }
}
