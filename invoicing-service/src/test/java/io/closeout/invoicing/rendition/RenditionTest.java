package io.closeout.invoicing.rendition;

import static io.closeout.invoicing.Api.as;
import static io.closeout.invoicing.Api.backOffice;
import static io.closeout.invoicing.PartyFixture.aCompany;
import static io.closeout.invoicing.PartyFixture.aStation;
import static io.closeout.invoicing.ReportFixture.aReport;
import static io.closeout.invoicing.ReportFixture.minutes;
import static io.closeout.invoicing.ReportFixture.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import io.closeout.dev.platform.Persona;
import io.closeout.invoicing.InvoicingPlatform;
import io.closeout.invoicing.PartyFixture;
import io.closeout.invoicing.ReportFixture;
import io.closeout.invoicing.Rows;
import io.closeout.invoicing.Scene;
import io.quarkus.test.junit.QuarkusTest;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Forms are made after the document is issued, once, and never in its way. */
@QuarkusTest
@InvoicingPlatform
class RenditionTest {

    private final Scene scene;
    private final Rows rows;
    private final RenditionJobs jobs;
    private final PartyFixture station = aStation("BE");
    private final PartyFixture customer = aCompany("BE");
    private final String tenant = "render-" + UUID.randomUUID();

    RenditionTest(Scene scene, Rows rows, RenditionJobs jobs) {
        this.scene = scene;
        this.rows = rows;
        this.jobs = jobs;
    }

    @BeforeEach
    void partiesAreKnown() {
        scene.knows(tenant, station, customer);
    }

    private ReportFixture report() {
        return aReport(tenant, station, customer).charging(minutes(47), part("SM-KIT", 1));
    }

    private UUID issued(ReportFixture report) {
        scene.arrives(report.verified());
        return UUID.fromString(
                String.valueOf(rows.column(tenant, "select id from invoice where case_id = ?::uuid", report.caseId())
                        .getFirst()));
    }

    private String form(UUID invoice, String form) {
        return "/api/invoices/%s/documents/%s".formatted(invoice, form);
    }

    @Test
    void whoOpensALinkTooEarlySeesAPageThatAsksAgain() {
        var invoice = issued(report());

        backOffice(tenant)
                .header("Sec-Fetch-Mode", "navigate")
                .header("Accept-Language", "nl")
                .get(form(invoice, "pdf"))
                .then()
                .statusCode(202)
                .header("Refresh", "2")
                .contentType(startsWith("text/html"))
                .body(containsString("wordt gemaakt"));
    }

    @Test
    void aFormIsMadeAfterTheDocumentWasIssued() {
        var report = report();
        var invoice = issued(report);
        backOffice(tenant).get(form(invoice, "ubl")).then().statusCode(202).header("Retry-After", "2");

        jobs.run();

        backOffice(tenant)
                .get(form(invoice, "cii"))
                .then()
                .statusCode(200)
                .body(containsString("CrossIndustryInvoice"));
        backOffice(tenant).get(form(invoice, "docx")).then().statusCode(404);
        assertThat(rows.publishedOf(report.caseId())).containsExactly("InvoiceIssued", "DocumentsRendered");
    }

    @Test
    void theTagOfAFormIsItsDigest() throws Exception {
        var invoice = issued(report());
        jobs.run();

        var answer = backOffice(tenant).get(form(invoice, "ubl"));

        var digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(answer.asByteArray()));
        assertThat(answer.header("ETag")).isEqualTo('"' + digest + '"');
        assertThat(answer.header("Content-Disposition")).endsWith("-ubl.xml\"");
        assertThat(answer.asString()).contains("poacc:billing:3.0");
        backOffice(tenant)
                .header("If-None-Match", answer.header("ETag"))
                .get(form(invoice, "ubl"))
                .then()
                .statusCode(304);
    }

    @Test
    void onlyWhoSeesTheInvoiceGetsItsForms() {
        var invoice = issued(report());
        jobs.run();

        as(reader("customer", customer)).get(form(invoice, "ubl")).then().statusCode(200);
        as(reader("customer", aCompany("BE"))).get(form(invoice, "ubl")).then().statusCode(404);
        backOffice("another-tenant").get(form(invoice, "ubl")).then().statusCode(404);
    }

    private Persona reader(String role, PartyFixture party) {
        return Persona.called(role + party.id())
                .withRoles(role)
                .ofTenant(tenant)
                .actingFor(party.id().toString());
    }

    @Test
    void manyWorkersMakeEachFormOnce() throws Exception {
        var reports = List.of(report(), report(), report(), report(), report(), report());
        reports.forEach(this::issued);

        try (var workers = Executors.newFixedThreadPool(4)) {
            for (var i = 0; i < 4; i++) {
                workers.execute(jobs::run);
            }
        }

        for (var report : reports) {
            assertThat(rows.publishedOf(report.caseId())).containsExactly("InvoiceIssued", "DocumentsRendered");
        }
        assertThat(rows.column(tenant, "select count(*) from document_form where kind = 'UBL'"))
                .containsExactly("6");
    }

    @Test
    void aCreditNoteHasFormsOfItsOwn() {
        var report = report();
        var invoice = issued(report);
        scene.arrives(report.withdrawn());
        jobs.run();

        var note = rows.column(tenant, "select id from credit_note where invoice_id = ?", invoice)
                .getFirst();
        backOffice(tenant)
                .get("/api/invoices/%s/credit-notes/%s/documents/ubl".formatted(invoice, note))
                .then()
                .statusCode(200)
                .body(containsString("<cbc:CreditNoteTypeCode>381</cbc:CreditNoteTypeCode>"));
        backOffice(tenant)
                .get(form(UUID.fromString(String.valueOf(note)), "ubl"))
                .then()
                .statusCode(404);
    }

    @Test
    void nobodyChangesOrRemovesWhatWasRendered() {
        issued(report());
        jobs.run();

        for (var statement : List.of(
                "update document_file set bytes = ''::bytea returning 1",
                "delete from document_file returning 1",
                "update document_form set kind = 'PDF' returning 1",
                "delete from document_form returning 1")) {
            assertThatThrownBy(() -> rows.of(tenant, statement)).hasStackTraceContaining("permission denied");
        }
    }
}
