package io.closeout.invoicing.rhythm;

import static io.closeout.invoicing.Api.as;
import static io.closeout.invoicing.Api.backOffice;
import static io.closeout.invoicing.Api.command;
import static io.closeout.invoicing.ReportFixture.kilometres;
import static io.closeout.invoicing.ReportFixture.minutes;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.Persona;
import io.closeout.invoicing.InvoicingPlatform;
import io.closeout.invoicing.Rows;
import io.closeout.invoicing.Scene;
import io.closeout.invoicing.recurring.FeeJobs;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@InvoicingPlatform
class OfficePagesTest {

    private static final String TENANT = "office-net";
    private static final Path SEEN = Path.of("target", "pages");

    @Inject
    Scene scene;

    @Inject
    Rows rows;

    @Inject
    RunJobs jobs;

    @Inject
    FeeJobs fees;

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "nl", "nb", "ro"})
    void showsWhatWaitsWhatRanAndWhatWasAgreed(String language) throws IOException {
        var customer = new MonthlyCustomer(scene, rows, TENANT).grouping("ORDER");
        customer.arrives(customer.report().charging(minutes(47)));
        customer.runNow();
        jobs.run();
        customer.arrives(customer.report().endingOn("2026-03-05").charging(minutes(47)));
        customer.arrives(customer.report().endingOn("2026-03-02").charging(minutes(90), kilometres(12)));

        var runs = page(language, "/invoices/runs", "runs");
        var group = page(language, "/invoices/runs/" + customer.groups().getFirst(), "run-group");
        page(language, "/invoices/preferences?q=comp", "preferences");
        var preference = page(language, "/invoices/preferences/" + customer.customer.id(), "preference");

        assertThat(runs).contains("Company BE", "PO-17").doesNotContain("NOT_FOUND");
        assertThat(group).contains("R-");
        assertThat(preference).contains("DPT-7", "head of purchasing");
    }

    @Test
    void showsAgreementsAndTheirPeriods() throws IOException {
        var customer = new MonthlyCustomer(scene, rows, TENANT);
        page("en", "/invoices/agreements/new", "agreement-new");
        var id = agreed(customer);
        fees.run();

        assertThat(page("en", "/invoices/agreements", "agreements")).contains("A-7", "every quarter");
        assertThat(page("fr", "/invoices/agreements/" + id, "agreement"))
                .contains("Maintenance of the kitchen", "Facturée");
        var invoice = rows.column(TENANT, "select invoice_id from agreement_period where agreement_id = ?::uuid", id)
                .getFirst();
        assertThat(page("en", "/invoices/" + invoice, "fee-invoice"))
                .contains("Recurring fee", "Maintenance of the kitchen");
    }

    @Test
    void aCustomerSeesNoneOfIt() {
        var customer = Persona.called("customer")
                .withRoles("customer")
                .ofTenant(TENANT)
                .actingFor("x");

        as(customer).accept("text/html").when().get("/invoices/runs").then().statusCode(403);
    }

    private static String agreed(MonthlyCustomer customer) {
        return command(backOffice(TENANT))
                .body("""
                        {"number":"A-7","sellerId":"%s","buyerId":"%s","currency":"EUR","period":"QUARTER","inAdvance":true,
                        "placeOfWork":"BE","onImmovable":false,"startsOn":"%s","lines":[
                        {"text":"Maintenance of the kitchen","quantity":1,"unit":"C62","price":450}]}""".formatted(
                                customer.station.id(),
                                customer.customer.id(),
                                LocalDate.now(ZoneId.of("Europe/Brussels")).minusMonths(5)))
                .when()
                .post("/api/invoices/agreements")
                .then()
                .statusCode(201)
                .extract()
                .path("agreement.id");
    }

    private static String page(String language, String address, String name) throws IOException {
        var office = Persona.called("office-" + TENANT).withRoles("back-office").ofTenant(TENANT);
        var html = as(office)
                .accept("text/html")
                .header("Accept-Language", language)
                .when()
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Files.createDirectories(SEEN);
        Files.writeString(SEEN.resolve("%s-%s.html".formatted(name, language)), html, UTF_8);
        return html;
    }
}
