package io.closeout.invoicing.office;

import static io.closeout.invoicing.Api.backOffice;
import static io.closeout.invoicing.PartyFixture.aCompany;
import static io.closeout.invoicing.PartyFixture.aStation;
import static io.closeout.invoicing.office.Counter.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.invoicing.InvoicingPlatform;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@InvoicingPlatform
class OfficePagesTest {

    @Inject
    Counter counter;

    @Test
    void showsEachStateAndAnEmptyList() {
        var tenant = "list-net";
        assertThat(text(counter.open("empty-net", "/invoices"))).contains("No invoices yet");
        var customer =
                aCompany("BE").named("Een heel lange naam van een onderneming met vestigingen in Sint-Joris-Weert BV");
        counter.billed(
                tenant,
                aStation("BE").named("Service de dépannage des cuisines professionnelles du Brabant"),
                customer);
        counter.billed(tenant, aStation("BE"), customer);

        var page = text(counter.open(tenant, "/invoices"));
        assertThat(page)
                .contains(
                        "Sint-Joris-Weert",
                        "€172.52",
                        "€345.04",
                        "On this page, in EUR",
                        "Open <span class=\"count\">2</span>");
        assertThat(text(counter.open(tenant, "/invoices?state=SETTLED&q=weert")))
                .contains("Nothing was found", "All issued (2)");
        assertThat(text(counter.open(tenant, "/invoices", "ro"))).contains("Facturi", "Toate emise");
        assertThat(text(counter.open(tenant, "/invoices", "nb"))).contains("Fakturaer");
        assertThat(backOffice(tenant).get("/invoices?state=LOST").statusCode()).isEqualTo(400);
        assertThat(backOffice(tenant).get("/invoices/office.css").statusCode()).isEqualTo(200);
    }

    @Test
    void explainsALine() {
        var tenant = "why-net";
        var id = counter.invoiceOf(tenant, counter.billed(tenant, aStation("BE"), aCompany("BE")));

        var page = text(counter.open(tenant, "/invoices/" + id + "/lines/1"));

        assertThat(page)
                .contains(
                        "labour.ratePerHour",
                        "78.40",
                        "closeout-be",
                        "72.00",
                        "On the report",
                        "47 min",
                        "Billable",
                        "VAT 21%");
        assertThat(backOffice(tenant)
                        .get("/api/invoices/" + id + "/lines/1/explanation")
                        .jsonPath()
                        .getFloat("approval.claimed"))
                .isEqualTo(47f);
        assertThat(backOffice(tenant).get("/invoices/" + id + "/lines/99").statusCode())
                .isEqualTo(404);
        counter.open(tenant, "/invoices/" + id + "/lines/1", "nb");
    }
}
