package io.closeout.invoicing.document;

import static io.closeout.invoicing.Api.as;
import static io.closeout.invoicing.Api.backOffice;
import static io.closeout.invoicing.Api.command;
import static io.closeout.invoicing.PartyFixture.aCompany;
import static io.closeout.invoicing.PartyFixture.aStation;
import static io.closeout.invoicing.ReportFixture.aReport;
import static io.closeout.invoicing.ReportFixture.kilometres;
import static io.closeout.invoicing.ReportFixture.minutes;
import static io.closeout.invoicing.ReportFixture.part;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.Persona;
import io.closeout.events.verification.ChargeLine;
import io.closeout.invoicing.InvoicingPlatform;
import io.closeout.invoicing.PartyFixture;
import io.closeout.invoicing.ReportFixture;
import io.closeout.invoicing.Rows;
import io.closeout.invoicing.Scene;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@QuarkusTest
@InvoicingPlatform
class InvoicePagesTest {

    private static final String TENANT = "page-net";
    private static final String HOSTILE = "<script>alert(1)</script>";
    private static final Path SEEN = Path.of("target", "pages");

    @Inject
    Scene scene;

    @Inject
    Rows rows;

    private final PartyFixture station = aStation("BE");

    @Test
    void showsAnInvoiceInTheLanguageOfItsBuyer() {
        var id = invoice(aCompany("BE").speaking("fr-BE"), "BE");

        var page = open("/invoices/" + id);

        var reference = page("/api/invoices/" + id).jsonPath().getString("document.paying.reference");
        var text = text(page);
        assertThat(text)
                .contains("Montant à payer", "172,52 €", "BE68 5390 0754 7034", "Main-d’œuvre", ">21 %<", "TVA 21 %")
                .contains("PO-17", "BE0999104948", "Station BE", "Company BE", "CLX24-00117")
                .contains("par tranches de 15 min entamées", "Hors TVA")
                .contains(new DocumentWords(Locale.FRENCH, "EUR").grouped(reference));
    }

    @Test
    void saysThatTheBuyerOwesTheTaxAndWhy() {
        var id = invoice(aCompany("FR").speaking("fr"), "BE");

        var text = text(open("/invoices/" + id));

        assertThat(text).contains("Autoliquidation", "articles 194 à 196", "VATEX-EU-AE", "FR12999034234");
    }

    @Test
    void answersForAStrangersInvoiceAsForNone() {
        var id = invoice(aCompany("BE"), "BE");

        assertThat(backOffice("stranger-net").get("/invoices/" + id).statusCode())
                .isEqualTo(404);
        assertThat(as(reader("customer", aCompany("BE"))).get("/invoices/" + id).statusCode())
                .isEqualTo(404);
        assertThat(as(Persona.called("tech").withRoles("technician").ofTenant(TENANT))
                        .get("/invoices/" + id)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void writesWhatSomebodyTypedAsTextAndNeverAsMarkup() {
        var customer = aCompany("BE").named(HOSTILE);
        var id = invoice(aReport(TENANT, station, customer).charging(hostileLine()), customer);

        var invoice = open("/invoices/" + id).asString();

        assertThat(invoice).doesNotContain(HOSTILE);
        assertThat(invoice.split("&lt;script&gt;alert\\(1\\)", -1)).hasSize(3);
        assertThat(open("/invoices").asString())
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain(HOSTILE);
    }

    @Test
    void needsNoInlineScriptOrStyle() {
        var page = open("/invoices/" + invoice(aCompany("BE"), "BE")).asString();

        assertThat(page).doesNotContain("<style").doesNotContain("style=").doesNotContain("onclick");
        assertThat(page.split("<script", -1)).hasSize(2);
        assertThat(backOffice(TENANT).get("/invoices/document.css").statusCode())
                .isEqualTo(200);
    }

    @Test
    void showsACreditNoteAndWhatItDidToTheInvoice() {
        var id = invoice(aCompany("BE").speaking("nl"), "BE");
        var noteId = command(backOffice(TENANT))
                .body("{\"reasonKey\":\"goodwill\",\"lines\":[{\"lineNo\":1,\"quantity\":0.5}]}")
                .post("/api/invoices/" + id + "/credit-note")
                .jsonPath()
                .getString("id");

        var note = text(open("/invoices/%s/credit-notes/%s".formatted(id, noteId)));
        var invoice = text(open("/invoices/" + id));

        assertThat(note).contains("Creditnota C", "Coulance", "€ 47,43", "wordt gedeeltelijk teruggenomen");
        assertThat(invoice).contains("Creditnota C", "€ -47,43", "€ 125,09");
        assertThat(backOffice(TENANT)
                        .get("/invoices/%s/credit-notes/%s".formatted(noteId, id))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void asksForNothingAfterAnInvoiceWasCancelled() {
        var id = invoice(aCompany("BE"), "BE");
        command(backOffice(TENANT))
                .body("{\"reasonKey\":\"wrong-customer\"}")
                .post("/api/invoices/" + id + "/credit-note");

        var page = open("/invoices/" + id);

        assertThat(text(page))
                .contains("Cancelled", "There is nothing to pay.", "-€172.52")
                .doesNotContain("IBAN");
    }

    @Test
    void listsByStateAndPagesThrough() {
        var customer = aCompany("BE");
        invoice(customer, "BE");
        var second = invoice(customer, "BE");
        var readers = as(reader("customer", customer));

        var first = readers.get("/invoices?state=OPEN&limit=1").asString();

        assertThat(first).contains("/invoices/" + second, "rel=\"next\"", "state=OPEN&cursor=");
        assertThat(text(open("/invoices?state=OPEN"))).contains("F2026-0", "Company BE", "€172.52");
        assertThat(backOffice(TENANT).get("/invoices?state=LOST").statusCode()).isEqualTo(400);
    }

    @Test
    void saysWhyACaseCannotBeBilledYet() {
        scene.knows(TENANT, station);
        var report = aReport(TENANT, station, aCompany("BE")).charging(minutes(30));
        scene.arrives(report.verified());

        var page = open("/invoices?state=BLOCKED&caseId=" + report.caseId());

        assertThat(text(page)).contains("A party is not known yet.", "/cases/" + report.caseId());
    }

    @Test
    void tellsAPayerWhichShareOfTheWholeItPays() {
        var customer = aCompany("BE").speaking("nl");
        var report = aReport(TENANT, station, customer).sharing(customer, "60", "100", minutes(47), kilometres(15));

        var text = text(open("/invoices/" + invoice(report, customer)));

        assertThat(text)
                .contains("Uw deel: 40% van € 78,40", "De hele regel", "1 uur × € 78,40 = € 78,40")
                .contains("Van 60% tot 100% van de hele regel", "€ 31,36", "15 km");
    }

    private static ChargeLine hostileLine() {
        var time = minutes(47);
        var quantity = time.getQuantity();
        return new ChargeLine(
                "1", time.getKind(), null, HOSTILE, quantity, quantity, time.getCoverage(), null, false, false, null);
    }

    private String invoice(PartyFixture customer, String country) {
        var report = aReport(TENANT, station, customer).in(country);
        return invoice(report.charging(minutes(47), part("SM-KIT", 1), kilometres(15)), customer);
    }

    private String invoice(ReportFixture report, PartyFixture customer) {
        scene.knows(TENANT, station, customer);
        scene.arrives(report.verified());
        return String.valueOf(rows.column(TENANT, "select id from invoice where case_id = ?::uuid", report.caseId())
                .getFirst());
    }

    private static Persona reader(String role, PartyFixture party) {
        return Persona.called(role + party.id())
                .withRoles(role)
                .ofTenant(TENANT)
                .actingFor(party.id().toString());
    }

    private static Response page(String path) {
        var page = backOffice(TENANT).get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        return page;
    }

    private static Response open(String path) {
        var page = page(path);
        assertThat(page.contentType()).startsWith("text/html");
        keep(path, page.asString());
        return page;
    }

    /** As a reader sees it: spaces that do not break are spaces. */
    private static String text(Response page) {
        return page.asString().replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    /** For whoever wants to look at the pages. */
    private static void keep(String path, String html) {
        try {
            Files.createDirectories(SEEN);
            Files.writeString(SEEN.resolve(path.substring(1).replaceAll("[/?&=]", "_") + ".html"), html, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
