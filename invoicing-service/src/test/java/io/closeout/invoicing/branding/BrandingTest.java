package io.closeout.invoicing.branding;

import static io.closeout.invoicing.Api.as;
import static io.closeout.invoicing.Api.backOffice;
import static io.closeout.invoicing.Api.command;
import static io.closeout.invoicing.PartyFixture.aCompany;
import static io.closeout.invoicing.PartyFixture.aStation;
import static io.closeout.invoicing.ReportFixture.aReport;
import static io.closeout.invoicing.ReportFixture.minutes;
import static io.restassured.config.HttpClientConfig.httpClientConfig;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.Persona;
import io.closeout.invoicing.InvoicingPlatform;
import io.closeout.invoicing.PartyFixture;
import io.closeout.invoicing.Rows;
import io.closeout.invoicing.Scene;
import io.closeout.invoicing.document.Look;
import io.closeout.invoicing.document.Looks;
import io.closeout.invoicing.issuing.IssuedDocuments;
import io.closeout.kit.tenancy.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.http.entity.mime.HttpMultipartMode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

@QuarkusTest
@InvoicingPlatform
class BrandingTest {

    private static final String TENANT = "brand-net";
    private static final String PATH = "/invoices/branding/";

    @Inject
    Scene scene;

    @Inject
    Rows rows;

    @Inject
    Looks looks;

    @Inject
    IssuedDocuments documents;

    @Inject
    Tenants tenants;

    private final PartyFixture station = aStation("BE").named("Koeltechniek Peeters BV");

    @Test
    void aDocumentKeepsTheLookItWasIssuedIn() {
        var early = issued();
        assertThat(publish("#7a1f3d", today(0)).statusCode()).isEqualTo(201);
        var late = issued();
        publish("#0b6623", today(1));

        assertThat(look(early)).isEqualTo(Look.PLAIN);
        assertThat(look(late).accent()).isEqualTo("#7a1f3d");
        assertThat(look(late).footer()).isEqualTo("RPM Gent");
        assertThat(api().get("/api/invoices/branding/" + station.id())
                        .jsonPath()
                        .getList("version"))
                .containsExactly(2, 1);
    }

    @Test
    void darkensAColourThatIsTooPaleForWhite() {
        scene.knows(TENANT, station);

        var published = publish("#ffe600", today(0));

        assertThat(Contrast.onWhite(published.jsonPath().getString("accent"))).isGreaterThanOrEqualTo(4.5);
    }

    @Test
    void refusesALookThatBeganInThePastOrNamesNoLogo() {
        scene.knows(TENANT, station);
        var past = publish("#7a1f3d", "2020-01-01");
        var unknown = command(api())
                .body("{\"validFrom\":\"%s\",\"accent\":\"#7a1f3d\",\"typeface\":\"ROBOTO\",\"logo\":\"%s\"}"
                        .formatted(today(2), "0".repeat(64)))
                .post("/api/invoices/branding/" + station.id());

        assertThat(past.statusCode()).isEqualTo(422);
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(publish("red", today(0)).statusCode()).isEqualTo(400);
    }

    @Test
    void refusesALogoThatIsNoImage() {
        var sent = command(api().contentType("image/png"))
                .body("<svg/>".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/api/invoices/branding/logos");

        assertThat(sent.statusCode()).isEqualTo(422);
        assertThat(sent.jsonPath().getString("type")).endsWith("logo-refused");
    }

    @Test
    void answersForAStrangerAsForNobody() {
        scene.knows(TENANT, station);

        assertThat(api().get("/api/invoices/branding/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(backOffice("other-net").get(PATH + station.id()).statusCode())
                .isEqualTo(404);
        assertThat(as(Persona.called("s").withRoles("station").ofTenant(TENANT))
                        .get(PATH + station.id())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void showsWhatTheFormWouldMakeOfADocument() throws IOException {
        issued();
        var numbers = rows.column(TENANT, "select last_number from number_series where issuer_id = ?", station.id());

        var page = form("preview").post(PATH + station.id());
        var pdf = form("").post(PATH + station.id() + "/preview.pdf").asByteArray();
        var picture = form("").post(PATH + station.id() + "/preview.png").asByteArray();

        keep("branding-one.html", page.asByteArray());
        keep("branding-preview.pdf", pdf);
        keep("branding-preview.png", picture);
        keep("branding-list.html", api().get("/invoices/branding").asByteArray());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString()).contains("data:image/png;base64,", "RPM Gent – ÅØ", "value=\"#0b6623\"");
        assertThat(text(pdf)).contains("VOORBEELD", "Factuur", "F2026-000000", "RPM Gent – ÅØ");
        assertThat(ImageIO.read(new java.io.ByteArrayInputStream(picture)).getWidth())
                .isGreaterThan(800);
        assertThat(rows.column(TENANT, "select last_number from number_series where issuer_id = ?", station.id()))
                .isEqualTo(numbers);
    }

    @Test
    void showsAnInvoiceThatWasIssuedInTheLookOfTheForm() throws IOException {
        var id = issued();

        var pdf = form("").multiPart("invoice", id.toString()).post(PATH + station.id() + "/preview.pdf");

        assertThat(text(pdf.asByteArray())).contains("PREVIEW", "Company BE");
        assertThat(form("").multiPart("invoice", UUID.randomUUID().toString())
                        .post(PATH + station.id() + "/preview.pdf")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void publishesWhatIsInTheForm() {
        scene.knows(TENANT, station);

        var answer = form("publish")
                .multiPart("validFrom", today(0))
                .redirects()
                .follow(false)
                .post(PATH + station.id());

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(api().get(PATH + station.id()).asString()).contains("#0b6623", "Roboto");
        var published = api().get("/api/invoices/branding/" + station.id()).jsonPath();
        assertThat(published.getString("[0].logo")).hasSize(64);
    }

    private UUID issued() {
        var customer = aCompany("BE");
        scene.knows(TENANT, station, customer);
        var report = aReport(TENANT, station, customer).charging(minutes(47));
        scene.arrives(report.verified());
        return UUID.fromString(
                String.valueOf(rows.column(TENANT, "select id from invoice where case_id = ?::uuid", report.caseId())
                        .getFirst()));
    }

    private static String today(int later) {
        return LocalDate.now(ZoneId.of("Europe/Brussels")).plusDays(later).toString();
    }

    private Look look(UUID id) {
        return tenants.inTransaction(TENANT, () -> {
            var issued = documents.find(id, id).orElseThrow();
            return looks.of(issued.content(), issued.at());
        });
    }

    private Response publish(String accent, String from) {
        return command(api())
                .body(
                        "{\"validFrom\":\"%s\",\"accent\":\"%s\",\"typeface\":\"ROBOTO\",\"footers\":{\"en\":\"RPM Gent\"}}"
                                .formatted(from, accent))
                .post("/api/invoices/branding/" + station.id());
    }

    private static RequestSpecification api() {
        return backOffice(TENANT);
    }

    private RequestSpecification form(String action) {
        // As a browser sends it: text without a type of its own, in UTF-8.
        var browser = RestAssuredConfig.config()
                .httpClient(httpClientConfig().httpMultipartMode(HttpMultipartMode.BROWSER_COMPATIBLE));
        return api().config(browser)
                .contentType("multipart/form-data")
                .multiPart("action", action)
                .multiPart("accent", "#0b6623")
                .multiPart("typeface", "ROBOTO")
                .multiPart("layout", "roomy")
                .multiPart("language", "nl")
                .multiPart("footer.nl", "RPM Gent – ÅØ", "text/plain; charset=UTF-8")
                .multiPart("file", "logo.png", Pictures.logo(), "image/png");
    }

    private static String text(byte[] pdf) throws IOException {
        try (var pages = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(pages);
        }
    }

    /** For whoever wants to look at the pages. */
    private static void keep(String name, byte[] bytes) throws IOException {
        var folder = Path.of("target", "pages");
        Files.createDirectories(folder);
        Files.write(folder.resolve(name), bytes);
    }
}
