package io.closeout.invoicing.rendition;

import static io.closeout.invoicing.Api.backOffice;
import static io.closeout.invoicing.Api.command;
import static io.closeout.invoicing.PartyFixture.aCompany;
import static io.closeout.invoicing.PartyFixture.aStation;
import static io.closeout.invoicing.ReportFixture.aReport;
import static io.closeout.invoicing.ReportFixture.minutes;
import static io.closeout.invoicing.ReportFixture.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.closeout.invoicing.InvoicingPlatform;
import io.closeout.invoicing.PartyFixture;
import io.closeout.invoicing.ReportFixture;
import io.closeout.invoicing.Rows;
import io.closeout.invoicing.Scene;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Documents of the first layout get their forms, after all others, and can be corrected like others. */
@QuarkusTest
@InvoicingPlatform
class EarlierDocumentsTest {

    private final Scene scene;
    private final Rows rows;
    private final RenditionJobs jobs;
    private final EarlierDocuments earlier;
    private final PartyFixture station = aStation("BE");
    private final PartyFixture customer = aCompany("BE");
    private final String tenant = "earlier-" + UUID.randomUUID();

    EarlierDocumentsTest(Scene scene, Rows rows, RenditionJobs jobs, EarlierDocuments earlier) {
        this.scene = scene;
        this.rows = rows;
        this.jobs = jobs;
        this.earlier = earlier;
    }

    @BeforeEach
    void partiesAreKnown() {
        scene.knows(tenant, station, customer);
    }

    private ReportFixture report() {
        return aReport(tenant, station, customer).charging(minutes(47), part("SM-KIT", 1));
    }

    private UUID issued(ReportFixture report, UnaryOperator<String> change) {
        scene.arrives(report.verified());
        var now = UUID.fromString(
                String.valueOf(rows.column(tenant, "select id from invoice where case_id = ?::uuid", report.caseId())
                        .getFirst()));
        return earlier.insteadOf(tenant, now, change);
    }

    private static String form(UUID invoice, String form) {
        return "/api/invoices/%s/documents/%s".formatted(invoice, form);
    }

    @Test
    void getItsFormsOnceAndAfterAllOthers() throws Exception {
        var old = issued(report(), text -> text);
        earlier.plan();
        earlier.plan();
        backOffice(tenant).get(form(old, "pdf")).then().statusCode(202);
        scene.arrives(report().verified());

        while (!rows.column(tenant, "select 1 from document_due where tenant_id = ?", tenant)
                .isEmpty()) {
            jobs.run();
        }

        assertThat(rows.column(
                        tenant,
                        "select document_id from document_form order by made_at desc, document_id = ? desc limit 1",
                        old))
                .containsExactly(old.toString());
        assertThat(rows.column(tenant, "select kind from document_form where document_id = ? order by kind", old))
                .containsExactly("CII", "PDF", "UBL");
        assertThat(rows.column(tenant, "select type from outbox where aggregateid = ?", old.toString()))
                .singleElement()
                .asString()
                .contains("DocumentsRendered");
        earlier.plan();
        assertThat(rows.column(tenant, "select 1 from document_due where tenant_id = ?", tenant))
                .isEmpty();
    }

    @Test
    void hasAPdfAndNoXmlWhereAFactIsMissing() throws Exception {
        var old = issued(
                report(),
                text -> text.replace("\"vatId\":\"BE", "\"formerId\":\"BE")
                        .replaceAll(",?\"formerId\":\"[^\"]*\"", ""));
        earlier.plan();
        while (!rows.column(tenant, "select 1 from document_due where tenant_id = ?", tenant)
                .isEmpty()) {
            jobs.run();
        }

        backOffice(tenant).get(form(old, "pdf")).then().statusCode(200).contentType("application/pdf");
        backOffice(tenant)
                .get(form(old, "ubl"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:closeout:problem:no-such-form"));
        assertThat(page(old))
                .contains(form(old, "pdf"), "before everything was recorded")
                .doesNotContain(form(old, "ubl"));
    }

    @Test
    void offersNoXmlInACurrencyWithThreeDecimals() throws Exception {
        var dinar = issued(report(), text -> text.replace("\"currency\":\"EUR\"", "\"currency\":\"TND\""));
        assertThat(page(dinar)).doesNotContain("/documents/");

        earlier.plan();

        assertThat(page(dinar))
                .contains(form(dinar, "pdf"), "this currency has three")
                .doesNotContain(form(dinar, "ubl"));
    }

    private String page(UUID invoice) {
        return backOffice(tenant)
                .header("Accept-Language", "en")
                .get("/invoices/" + invoice)
                .asString();
    }

    @Test
    void isCreditedAsAWholeWhenItsReportIsTakenBack() {
        var report = report();
        var old = issued(report, text -> text);

        scene.arrives(report.withdrawn());

        assertThat(rows.of(
                        tenant,
                        "select n.gross = i.gross, i.cancelled, n.content like '{\"format\":2%' from credit_note n join invoice i on i.id = n.invoice_id where i.id = ?",
                        old))
                .containsExactly(java.util.List.of("t", "t", "t"));
    }

    @Test
    void isReplacedFromTheDecisionBehindItOrSaysThatThereIsNone() {
        var report = report();
        var old = issued(report, text -> text);
        var other = report();
        var undecided = issued(other, text -> text);
        rows.of(
                tenant,
                "update invoice_slot set verification_id = gen_random_uuid() where invoice_id = ? returning 1",
                undecided);

        replaced(old).statusCode(201);
        replaced(undecided).statusCode(422).body("detail", containsString("was not kept at that time"));
    }

    private io.restassured.response.ValidatableResponse replaced(UUID invoice) {
        return command(backOffice(tenant))
                .header("If-Match", "\"0\"")
                .body("{\"words\":\"wrong order\",\"orderReference\":\"PO-99\"}")
                .when()
                .post("/api/invoices/%s/replacement".formatted(invoice))
                .then();
    }
}
