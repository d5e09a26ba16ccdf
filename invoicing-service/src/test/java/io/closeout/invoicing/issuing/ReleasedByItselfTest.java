package io.closeout.invoicing.issuing;

import static io.closeout.invoicing.Api.backOffice;
import static io.closeout.invoicing.Api.command;
import static io.closeout.invoicing.PartyFixture.aCompany;
import static io.closeout.invoicing.PartyFixture.aHousehold;
import static io.closeout.invoicing.PartyFixture.aStation;
import static io.closeout.invoicing.ReportFixture.aReport;
import static io.closeout.invoicing.ReportFixture.minutes;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.invoicing.InvoicingPlatform;
import io.closeout.invoicing.PartyFixture;
import io.closeout.invoicing.Rows;
import io.closeout.invoicing.Scene;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** Each kind of thing that can be missing blocks with its reason, and is over as soon as that has come. */
@QuarkusTest
@InvoicingPlatform
class ReleasedByItselfTest {

    private static final String TENANT = "gate-net";

    @Inject
    Scene scene;

    @Inject
    Rows rows;

    @Test
    void aBankAccountThatWasMissing() {
        var station = aStation("BE").without("iban");
        var report = blocked(station, aCompany("BE"), "BE", "iban");

        scene.knows(TENANT, station.paidTo("BE68539007547034").changed());

        assertIssued(report);
    }

    @Test
    void aVatNumberWithWrongCheckDigits() {
        var customer = aCompany("BE").numbered("BE0999104949");
        var report = blocked(aStation("BE"), customer, "BE", "vat-id-mistyped");

        scene.knows(TENANT, customer.numbered("BE0999104948").changed());

        assertIssued(report);
    }

    @Test
    void aSirenThatIsNone() {
        var customer = aCompany("FR").registeredAs("999034235");
        var report = blocked(aStation("BE"), customer, "BE", "detail-malformed");

        scene.knows(TENANT, customer.registeredAs("999034234").changed());

        assertIssued(report);
    }

    @Test
    void aCountryWhoseLawIsNotKnown() {
        var customer = aCompany("US");
        var report = blocked(aStation("BE"), customer, "BE", "country-unknown");

        scene.knows(TENANT, customer.in("BE").registered().changed());

        assertIssued(report);
    }

    @Test
    void aHouseholdAbroadThatTurnsOutToBeABusiness() {
        var customer = aHousehold("NL");
        var report = blocked(aStation("BE"), customer, "NL", "seller-not-registered");

        scene.knows(TENANT, customer.registered().changed());

        assertIssued(report);
    }

    @Test
    void anExemptionWhoseWordsWereMissing() {
        var station = aStation("SE");
        profile(station, "{\"scheme\":\"SMALL_BUSINESS\"}");
        var report = blocked(station, aCompany("SE"), "SE", "exemption-reason-missing");

        profile(station, "{\"scheme\":\"SMALL_BUSINESS\",\"legalText\":\"Undantag enligt 18 kap. ML\"}");
        scene.jobsRun();

        assertIssued(report);
        assertThat(document(report)).contains("\"category\":\"E\"", "Undantag enligt 18 kap. ML");
    }

    @Test
    void theReferenceOfAPublicBuyer() {
        var customer = aCompany("DE");
        profile(customer, "{\"scheme\":\"GENERAL\",\"publicBody\":true}");
        var report = blocked(aStation("BE"), customer, "BE", "buyerReference");

        profile(customer, "{\"scheme\":\"GENERAL\",\"publicBody\":true,\"buyerReference\":\"991-33333TEST-33\"}");
        scene.jobsRun();

        assertIssued(report);
        assertThat(document(report)).contains("\"buyerReference\":\"991-33333TEST-33\"");
    }

    @Test
    void theExchangeRateOfATaxOfficeWithACurrencyOfItsOwn() {
        var report = blocked(aStation("SE"), aCompany("SE"), "SE", "exchange-rate-missing");

        command(backOffice(TENANT))
                .contentType("text/csv")
                .body("Date,SEK,NOK\n2026-02-27,11.2345,11.9\n")
                .post("/api/invoices/tax/exchange-rates")
                .then()
                .statusCode(200);
        scene.jobsRun();

        assertIssued(report);
        assertThat(document(report))
                .contains(
                        "\"taxCurrency\":{\"currency\":\"SEK\"", "\"rate\":11.23450000", "\"rateDate\":\"2026-02-27\"");
    }

    private String blocked(PartyFixture station, PartyFixture customer, String place, String reason) {
        scene.knows(TENANT, station, customer);
        var report = aReport(TENANT, station, customer).in(place).charging(minutes(30));
        scene.arrives(report.verified());
        assertThat(column("blocked_reasons", report.caseId().toString())).contains(reason);
        return report.caseId().toString();
    }

    private void assertIssued(String caseId) {
        assertThat(column("state", caseId)).isEqualTo("ISSUED");
        assertThat(rows.publishedOf(caseId)).endsWith("InvoiceIssued");
    }

    private static void profile(PartyFixture party, String body) {
        backOffice(TENANT)
                .body(body)
                .put("/api/invoices/tax/parties/%s/2026-01-01".formatted(party.id()))
                .then()
                .statusCode(200);
    }

    private String document(String caseId) {
        return String.valueOf(rows.column(TENANT, "select content from invoice where case_id = ?::uuid", caseId)
                .getFirst());
    }

    private String column(String name, String caseId) {
        return String.valueOf(
                rows.column(TENANT, "select %s from invoice_slot where case_id = ?::uuid".formatted(name), caseId)
                        .getFirst());
    }
}
