package io.closeout.invoicing.billingpolicy;

import static io.closeout.invoicing.Api.backOffice;
import static io.closeout.invoicing.Api.command;
import static io.closeout.invoicing.PartyFixture.aCompany;
import static io.closeout.invoicing.PartyFixture.aStation;
import static io.closeout.invoicing.ReportFixture.aReport;
import static io.closeout.invoicing.ReportFixture.line;
import static io.closeout.invoicing.ReportFixture.minutes;
import static io.closeout.invoicing.ReportFixture.part;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.events.common.LineKind;
import io.closeout.events.verification.ChargeLine;
import io.closeout.invoicing.InvoicingPlatform;
import io.closeout.invoicing.PartyFixture;
import io.closeout.invoicing.Rows;
import io.closeout.invoicing.Scene;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a policy says reaches the stored document. */
@QuarkusTest
@InvoicingPlatform
class TermsOnDocumentTest {

    @Inject
    Scene scene;

    @Inject
    Rows rows;

    @Inject
    Clock clock;

    private final String tenant = "terms-" + UUID.randomUUID();
    private final PartyFixture station = aStation("BE");
    private final PartyFixture customer = aCompany("BE");

    @Test
    void putsAllowancesAndChargesOnLinesAndDocument() throws IOException {
        publish("""
                labour.ratePerHour: "100.00"
                  labour.discountPercent: "10"
                  part.markupPercent: "0"
                  handling.percent: "5"
                  discount.percent: "2"
                  callOut.fee: "0\"""");

        var id = bill(minutes(60), part("HT-PUMP-25", 1));

        // 100.00 − 10.00, a pump of 189.00, 9.45 of handling, 2 % off 288.45
        var document = document(id);
        assertThat(document.getFloat("lines[0].net")).isEqualTo(90f);
        assertThat(document.getString("lines[0].adjustments[0].reasonCode")).isEqualTo("95");
        assertThat(document.getList("adjustments.reasonCode")).containsExactly("HD", "95");
        assertThat(document.getFloat("totals.lines")).isEqualTo(279f);
        assertThat(document.getFloat("totals.charges")).isEqualTo(9.45f);
        assertThat(document.getFloat("totals.allowances")).isEqualTo(5.77f);
        assertThat(document.getFloat("totals.net")).isEqualTo(282.68f);
        var page = backOffice(tenant).get("/invoices/" + id).asString();
        Files.createDirectories(Path.of("target", "pages"));
        Files.writeString(Path.of("target", "pages", "policies-invoice.html"), page, UTF_8);
        assertThat(page).contains("in steps of 15\u00a0min, rounded up to 1\u00a0h", "-€10.00");
    }

    @Test
    void splitsThePayableAmountIntoInstalments() {
        publish("""
                payment.instalment1Percent: "33.33"
                  payment.instalment1Days: "0"
                  payment.instalment2Percent: "66.67"
                  payment.instalment2Days: "30"
                  payment.discount1Percent: "2"
                  payment.discount1Days: "8\"""");

        var document = document(bill(minutes(60)));

        assertThat(money(document, "paying.terms.instalments[0].amount")
                        .add(money(document, "paying.terms.instalments[1].amount")))
                .isEqualByComparingTo(money(document, "totals.payable"));
        assertThat(money(document, "paying.terms.instalments[0].amount")).isEqualByComparingTo("47.35");
        assertThat(document.getFloat("paying.terms.discounts[0].percent")).isEqualTo(2f);
        assertThat(LocalDate.parse(document.getString("dueDate")))
                .isEqualTo(LocalDate.parse(document.getString("issueDate")).plusDays(30));
    }

    @Test
    void creditsAllOfAnInvoiceWithAReturnedPart() {
        var id = bill(minutes(60), part("HT-PUMP-25", 1), line("9", LineKind.PART, "HT-IGN", -1, "C62"));
        assertThat(document(id).getFloat("lines[2].quantity")).isEqualTo(-1f);

        var credited = command(backOffice(tenant))
                .body("{\"reasonKey\":\"goodwill\"}")
                .post("/api/invoices/" + id + "/credit-note");

        assertThat(credited.statusCode()).isEqualTo(201);
        assertThat(rows.of(tenant, "select open_balance, cancelled from invoice"))
                .containsExactly(java.util.List.of("0.0000", "t"));
    }

    @Test
    void blocksWhatGivesBackMoreThanItBills() {
        arrive(line("9", LineKind.PART, "HT-IGN", -1, "C62"));

        assertThat(rows.column(tenant, "select blocked_reasons from invoice_slot"))
                .singleElement()
                .asString()
                .contains("net-negative");
    }

    private static BigDecimal money(JsonPath document, String path) {
        return new BigDecimal(document.getString(path));
    }

    private String bill(ChargeLine... lines) {
        arrive(lines);
        return String.valueOf(rows.column(tenant, "select id from invoice").getFirst());
    }

    private void arrive(ChargeLine... lines) {
        scene.knows(tenant, station, customer);
        scene.arrives(aReport(tenant, station, customer)
                .charging(lines)
                .endingOn(today().toString())
                .verified());
    }

    private JsonPath document(String id) {
        var document = backOffice(tenant).get("/api/invoices/" + id).jsonPath();
        return document.setRootPath("document");
    }

    private void publish(String values) {
        var document =
                "policy: terms\nversion: 1\nscope: {country: BE, station: \"%s\"}\nvalidFrom: %s\nvalues:\n  %s\n"
                        .formatted(station.id(), today(), values);
        var answer = command(backOffice(tenant))
                .contentType("application/yaml")
                .body(document.getBytes(UTF_8))
                .post("/api/policies");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
