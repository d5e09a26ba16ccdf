package io.closeout.invoicing.selfbilling;

import static io.closeout.invoicing.Api.backOffice;
import static io.closeout.invoicing.Api.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.closeout.invoicing.InvoicingPlatform;
import io.closeout.invoicing.money.Money;
import io.closeout.invoicing.pricing.Explanation;
import io.closeout.invoicing.pricing.Input;
import io.closeout.kit.tenancy.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@InvoicingPlatform
class MalusTest {

    private static final String TENANT = "malus-net";
    private static final Path SEEN = Path.of("target", "pages");

    @Inject
    Deal deal;

    @Inject
    Deductions deductions;

    @Inject
    Tenants tenants;

    @BeforeEach
    void begin() {
        deal.begins(TENANT);
    }

    @AfterEach
    void end() {
        deal.ends();
    }

    private void owes(String amount) {
        var malus = new Malus(
                UUID.randomUUID(),
                deal.station().id(),
                deal.buyer().id(),
                LocalDate.parse("2026-09-01"),
                LocalDate.parse("2026-09-30"),
                new Money(new BigDecimal(amount), Currency.getInstance("EUR")),
                new BigDecimal("25.00"),
                new Explanation("own-be", "3", List.of(new Input("base", "30")), "base"));
        tenants.inTransaction(TENANT, () -> deductions.plan(malus));
    }

    private String rest() {
        return deal.one(
                "select amount - taken || ' ' || listed from deduction where seller_id = ?",
                deal.station().id());
    }

    @Test
    void isShownBeforeAndTakenWithWhatTheStationAcceptedBySilence() throws IOException {
        owes("30.00");

        var shown = deal.shown("SELF_BILLED");

        // An hour at 78.40 twice: a quarter of 156.80 is 39.20.
        assertThat(shown.getString("net")).isEqualTo("126.8");
        assertThat(shown.getString("stillListed")).isEqualTo("126.8");
        save("malus-pre", "/invoices/pre-invoices/" + shown.getString("id"));
        deal.come("2026-12-10T23:30:00Z");
        var invoice = backOffice(TENANT)
                .get("/api/invoices/" + deal.newest().getString("invoiceId"))
                .jsonPath()
                .setRootPath("document");
        assertThat(invoice.getString("type.code")).isEqualTo("389");
        assertThat(invoice.getString("adjustments[0].reasonCode")).isEqualTo("64");
        assertThat(invoice.getFloat("totals.allowances")).isEqualTo(30f);
        assertThat(invoice.getFloat("totals.net")).isEqualTo(126.8f);
        assertThat(rest()).isEqualTo("0.0000 0.0000");
        save("malus-invoice", "/invoices/" + deal.newest().getString("invoiceId"));
    }

    @Test
    void takesAtMostWhatIsAgreedOfADocumentAndTheRestOfTheNext() {
        owes("50.00");
        var shown = deal.shown("SELF_BILLED");
        assertThat(shown.getString("net")).isEqualTo("117.6");
        deal.come("2026-12-10T23:30:00Z");
        assertThat(rest()).isEqualTo("10.8000 0.0000");
        deal.works("2026-12-09");

        deal.come("2027-01-02T08:00:00Z");

        assertThat(deal.newest().getString("net")).isEqualTo("67.6");
        assertThat(rest()).isEqualTo("10.8000 10.8000");
    }

    @Test
    void isNotTakenWhileTheStationDisputesIt() {
        owes("30.00");
        var id = deal.shown("SELF_BILLED").getString("id");

        deal.answer(id, "{\"answer\":\"DISPUTED\",\"disputed\":[{\"entryNo\":0,\"reason\":\"other\"}]}")
                .statusCode(200)
                .body("state", equalTo("BILLED"), "deductions[0].state", equalTo("DISPUTED"));

        assertThat(deal.one(
                        "select net from invoice where seller_id = ?",
                        deal.station().id()))
                .isEqualTo("156.8000");
        deal.works("2026-12-02");
        deal.come("2027-01-02T08:00:00Z");
        assertThat(deal.newest().getString("net")).isEqualTo("78.4");
        command(backOffice(TENANT))
                .body("{\"reason\":\"Agreed on the phone\"}")
                .post("/api/invoices/pre-invoices/" + id + "/entries/0/return")
                .then()
                .statusCode(200)
                .body("deductions[0].state", equalTo("RETURNED"));
        deal.come("2027-01-20T08:00:00Z");
        deal.works("2027-01-19");
        deal.come("2027-02-02T08:00:00Z");
        assertThat(deal.newest().getString("net")).isEqualTo("58.8");
    }

    @Test
    void waitsForTheNextPreInvoiceWhereNothingOfThisOneIsLeft() {
        owes("10.00");
        deal.agree("SELF_BILLED", 5);
        var report = deal.works("2026-11-17");
        deal.come("2026-12-01T08:00:00Z");
        assertThat(rest()).isEqualTo("10.0000 10.0000");

        deal.withdraws(report);
        deal.come("2026-12-01T08:01:00Z");

        assertThat(deal.newest().getString("state")).isEqualTo("EMPTY");
        assertThat(rest()).isEqualTo("10.0000 0.0000");
    }

    private static void save(String name, String address) throws IOException {
        var page = backOffice(TENANT)
                .header("Accept-Language", "en")
                .header("Accept", "text/html")
                .get(address);
        assertThat(page.statusCode()).isEqualTo(200);
        Files.createDirectories(SEEN);
        Files.writeString(SEEN.resolve(name + ".html"), page.asString());
    }
}
