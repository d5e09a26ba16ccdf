package io.closeout.invoicing.office;

import static io.closeout.invoicing.Api.backOffice;
import static io.closeout.invoicing.Api.command;
import static io.closeout.invoicing.PartyFixture.aCompany;
import static io.closeout.invoicing.PartyFixture.aStation;
import static io.closeout.invoicing.office.Counter.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.invoicing.InvoicingPlatform;
import io.closeout.invoicing.ReportFixture;
import io.closeout.invoicing.Rows;
import io.closeout.invoicing.Scene;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@InvoicingPlatform
class CorrectionPagesTest {

    private static final String TENANT = "correct-net";

    @Inject
    Counter counter;

    @Inject
    Scene scene;

    @Inject
    Rows rows;

    @Test
    void showsWhatACreditNoteWouldDo() {
        var id = counter.invoiceOf(TENANT, counter.billed(TENANT, aStation("BE"), aCompany("BE")));
        assertThat(text(counter.open(TENANT, "/invoices/" + id + "/credit")))
                .contains("Labour", "€78.40", "Choose a reason");

        var preview = lowered(id, "preview");

        Counter.keep("credit_preview", preview.asString());
        assertThat(text(preview))
                .contains("Price reduction", "€12.10", "€160.42", "Issue the credit note", "value=\"10,00\"");
        assertThat(credited(id)).isEqualTo("0.0000");
    }

    @Test
    void issuesACreditNoteOnce() {
        var id = counter.invoiceOf(TENANT, counter.billed(TENANT, aStation("BE"), aCompany("BE")));

        assertThat(lowered(id, "issue").statusCode()).isEqualTo(303);

        assertThat(lowered(id, "issue").statusCode()).isEqualTo(412);
        assertThat(credited(id)).isEqualTo("12.1000");
        assertThat(rows.column(TENANT, "select reason from audit where subject = ?", "invoice:" + id))
                .containsExactly("wrong-price: Agreed by phone");
    }

    private Response lowered(String id, String step) {
        return counter.send(
                TENANT,
                "/invoices/" + id + "/credit",
                "reason",
                "wrong-price",
                "amount.1",
                "10,00",
                "words",
                "Agreed by phone",
                "step",
                step,
                "version",
                "0");
    }

    @Test
    void refusesWhatCannotBeCreditedInTheReadersLanguage() {
        var id = counter.invoiceOf(TENANT, counter.billed(TENANT, aStation("BE"), aCompany("BE")));
        var path = "/api/invoices/" + id + "/credit-note";

        var tooMuch = command(backOffice(TENANT))
                .header("Accept-Language", "fr")
                .body("{\"reasonKey\":\"wrong-price\",\"lines\":[{\"lineNo\":1,\"amount\":78.41}]}")
                .post(path);
        assertThat(tooMuch.statusCode()).isEqualTo(422);
        assertThat(tooMuch.jsonPath().getString("detail")).contains("De la ligne 1", "78.40");
        for (var body : new String[] {
            "{\"reasonKey\":\"because\"}",
            "{\"reasonKey\":\"other\",\"lines\":[{\"lineNo\":1,\"amount\":1,\"quantity\":1}]}",
            "{\"reasonKey\":\"other\",\"lines\":[{\"lineNo\":1,\"amount\":-1}]}"
        }) {
            assertThat(command(backOffice(TENANT)).body(body).post(path).statusCode())
                    .as(body)
                    .isEqualTo(400);
        }
        var preview = backOffice(TENANT)
                .body("{\"reasonKey\":\"other\",\"lines\":[{\"lineNo\":1,\"quantity\":0.5}]}")
                .post(path + "/preview")
                .jsonPath();
        assertThat(preview.getFloat("effect.openAfter")).isEqualTo(125.09f);
    }

    @Test
    void showsWhatAReplacementWouldChange() {
        var old = counter.invoiceOf(TENANT, renamed());
        counter.open(TENANT, "/invoices/" + old + "/replacement");

        var preview = replacement(old, "preview", "orderReference", "PO-4711", "0");

        Counter.keep("replacement_preview", preview.asString());
        assertThat(text(preview)).contains("Old Name NV", "New Name NV", "PO-17", "PO-4711", "Credit and issue anew");
    }

    @Test
    void replacesAnInvoiceByOneWithTheRightData() {
        var report = renamed();
        var old = counter.invoiceOf(TENANT, report);

        var fresh = issued(replacement(old, "issue", "orderReference", "PO-4711", "0"));

        var view = backOffice(TENANT).get("/api/invoices/" + fresh).jsonPath();
        assertThat(view.getString("document.related.replaces.invoiceId")).isEqualTo(old);
        assertThat(view.getString("document.buyer.name")).isEqualTo("New Name NV");
        assertThat(view.getString("document.subjects[0].orderReference")).isEqualTo("PO-4711");
        assertThat(view.getFloat("balance.open")).isEqualTo(172.52f);
        assertThat(backOffice(TENANT).get("/api/invoices/" + old).jsonPath().getBoolean("cancelled"))
                .isTrue();
        assertThat(rows.column(TENANT, "select invoice_id from invoice_slot where case_id = ?::uuid", report.caseId()))
                .containsExactly(fresh);
        assertThat(rows.publishedOf(report.caseId()))
                .containsExactly("InvoiceIssued", "CreditNoteIssued", "InvoiceSettled", "InvoiceIssued");
    }

    @Test
    void linksBothInvoicesOfAReplacement() {
        var old = counter.invoiceOf(TENANT, renamed());
        var fresh = issued(replacement(old, "issue", "buyerReference", "K-7", "0"));

        assertThat(text(counter.open(TENANT, "/invoices/" + old)))
                .contains("Replaced by invoice", "/invoices/" + fresh);
        assertThat(text(counter.open(TENANT, "/invoices/" + fresh))).contains("Replaces invoice", "/invoices/" + old);
    }

    /** Billed under its old name. */
    private ReportFixture renamed() {
        var customer = aCompany("BE").named("Old Name NV");
        var report = counter.billed(TENANT, aStation("BE"), customer);
        scene.couldLookUp(customer.named("New Name NV").changed());
        scene.arrives(customer.announced(TENANT));
        scene.jobsRun();
        return report;
    }

    private static String issued(Response done) {
        assertThat(done.statusCode()).isEqualTo(303);
        return done.getHeader("Location").replaceAll(".*/", "");
    }

    @Test
    void billsSomebodyElseAndStillKnowsTheCharge() {
        var report = counter.billed(TENANT, aStation("BE"), aCompany("BE"));
        var old = counter.invoiceOf(TENANT, report);
        var other = aCompany("FR").named("Société Autre");
        scene.knows(TENANT, other);

        var done = replacement(old, "issue", "payer", other.id().toString(), "0");
        scene.arrives(report.verified());

        var fresh = done.getHeader("Location").replaceAll(".*/", "");
        var view = backOffice(TENANT).get("/api/invoices/" + fresh).jsonPath();
        assertThat(view.getString("document.buyer.name")).isEqualTo("Société Autre");
        assertThat(view.getString("document.taxGroups[0].category")).isEqualTo("AE");
        assertThat(rows.column(TENANT, "select count(*) from invoice where case_id = ?::uuid", report.caseId()))
                .containsExactly("2");
    }

    @Test
    void refusesAReplacementThatChangesNothingOrLacksSomething() {
        var id = counter.invoiceOf(TENANT, counter.billed(TENANT, aStation("BE"), aCompany("BE")));
        var unknown = aCompany("BE").id().toString();

        assertThat(replacement(id, "preview", "orderReference", "PO-17", "0").statusCode())
                .isEqualTo(422);
        assertThat(replacement(id, "preview", "payer", unknown, "0").statusCode())
                .isEqualTo(422);
        assertThat(replacement(id, "preview", "payer", "x", "0").statusCode()).isEqualTo(400);
    }

    @Test
    void refusesToReplaceWhatIsPartlyCreditedOrWasNotLookedAt() {
        var id = counter.invoiceOf(TENANT, counter.billed(TENANT, aStation("BE"), aCompany("BE")));
        var unseen = command(backOffice(TENANT))
                .body("{\"orderReference\":\"PO-9\",\"words\":\"x\"}")
                .post("/api/invoices/" + id + "/replacement");
        assertThat(unseen.statusCode()).isEqualTo(428);
        lowered(id, "issue");

        assertThat(replacement(id, "issue", "orderReference", "PO-9", "0").statusCode())
                .isEqualTo(412);
        assertThat(replacement(id, "issue", "orderReference", "PO-9", "1").statusCode())
                .isEqualTo(422);
    }

    private Response replacement(String id, String step, String field, String value, String version) {
        return counter.send(
                TENANT,
                "/invoices/" + id + "/replacement",
                field,
                value,
                "words",
                "The data were wrong",
                "step",
                step,
                "version",
                version);
    }

    private String credited(String id) {
        return String.valueOf(rows.column(TENANT, "select credited from invoice where id = ?::uuid", id)
                .getFirst());
    }
}
