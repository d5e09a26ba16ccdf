package io.closeout.invoicing.issuing;

import static io.closeout.invoicing.PartyFixture.aCompany;
import static io.closeout.invoicing.PartyFixture.aStation;
import static io.closeout.invoicing.ReportFixture.aReport;
import static io.closeout.invoicing.ReportFixture.line;
import static io.closeout.invoicing.ReportFixture.minutes;
import static io.closeout.invoicing.ReportFixture.part;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.events.common.LineKind;
import io.closeout.events.verification.ChargeLine;
import io.closeout.invoicing.DirectoryResource;
import io.closeout.invoicing.InvoicingPlatform;
import io.closeout.invoicing.Rows;
import io.closeout.invoicing.Scene;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@InvoicingPlatform
class BlockedInvoiceTest {

    private static final String TENANT = "blocked-net";

    @Inject
    Scene scene;

    @Inject
    Rows rows;

    @AfterEach
    void directoryAnswersAgain() {
        DirectoryResource.answerWith(200);
    }

    @Test
    void waitsForPartiesNobodyHasHeardOf() {
        var station = aStation("BE");
        var customer = aCompany("BE");
        var report = aReport(TENANT, station, customer).charging(minutes(30));

        scene.arrives(report.verified());

        assertThat(rows.publishedOf(report.caseId())).containsExactly("InvoiceIssueBlocked");
        assertThat(reasons(report.caseId())).contains("party-unknown", "seller", "buyer");
    }

    @Test
    void saysThatAReportHasTooManyLinesForOneInvoice() {
        var station = aStation("BE");
        var customer = aCompany("BE");
        scene.knows(TENANT, station, customer);
        var lines = IntStream.rangeClosed(1, 10_000)
                .mapToObj(number -> line("L" + number, LineKind.PART, "KT-SEAL-D", 1, "C62"))
                .toArray(ChargeLine[]::new);
        var report = aReport(TENANT, station, customer).charging(lines);

        scene.arrives(report.verified());

        assertThat(rows.publishedOf(report.caseId())).containsExactly("InvoiceIssueBlocked");
        assertThat(reasons(report.caseId())).contains("too-many-lines", "10000", "1000");
    }

    @Test
    void isReleasedByItselfWhenTheDetailsArrive() {
        var station = aStation("BE");
        var customer = aCompany("BE");
        var report = aReport(TENANT, station, customer).charging(minutes(30));
        scene.arrives(report.verified());

        scene.knows(TENANT, station, customer);

        assertThat(rows.publishedOf(report.caseId())).endsWith("InvoiceIssued").contains("InvoiceIssueBlocked");
        assertThat(rows.column(TENANT, "select state from invoice_slot where case_id = ?::uuid", report.caseId()))
                .containsExactly("ISSUED");
    }

    @Test
    void keepsTheIdUnderWhichItWasAnnounced() {
        var station = aStation("BE");
        var customer = aCompany("BE");
        var report = aReport(TENANT, station, customer).charging(minutes(30));
        scene.arrives(report.verified());

        scene.knows(TENANT, station, customer);

        assertThat(rows.column(
                        "any",
                        "select distinct aggregateid from outbox where correlation_id = ?",
                        report.caseId().toString()))
                .hasSize(1);
    }

    @Test
    void namesEveryDetailThatIsMissing() {
        var station = aStation("BE").without("iban").without("vatId");
        var customer = aCompany("FR").without("legalId");
        scene.knows(TENANT, station, customer);
        scene.arrives(station.changed().announced(TENANT, true));
        var report = aReport(TENANT, station, customer).charging(minutes(30));

        scene.arrives(report.verified());

        assertThat(reasons(report.caseId())).contains("detail-missing", "iban", "vatId", "legalId");
    }

    @Test
    void saysNothingNewWhenNothingChanged() {
        var station = aStation("BE").without("iban");
        var customer = aCompany("BE");
        scene.knows(TENANT, station, customer);
        var report = aReport(TENANT, station, customer).charging(minutes(30));
        scene.arrives(report.verified());

        scene.arrives(customer.changed().announced(TENANT));
        scene.jobsRun();

        assertThat(rows.publishedOf(report.caseId())).containsExactly("InvoiceIssueBlocked");
    }

    @Test
    void isBlockedByAnArticleWithoutAPrice() {
        var station = aStation("BE");
        var customer = aCompany("BE");
        scene.knows(TENANT, station, customer);
        var report = aReport(TENANT, station, customer).charging(part("XX-PROTO-7", 1));

        scene.arrives(report.verified());

        assertThat(reasons(report.caseId())).contains("price-missing", "XX-PROTO-7");
    }

    @Test
    void waitsWhileTheDirectoryIsAway() {
        DirectoryResource.answerWith(503);
        var station = aStation("BE");
        var customer = aCompany("BE");
        scene.knows(TENANT, station, customer);
        var report = aReport(TENANT, station, customer).charging(minutes(30));

        scene.arrives(report.verified());

        assertThat(reasons(report.caseId())).contains("detail-missing");
        assertThat(rows.column(
                        "any",
                        "select work from party_due where party_id = ?::uuid and work = 'LOOK_UP'",
                        station.id()))
                .containsExactly("LOOK_UP");
    }

    @Test
    void takesNoNumber() {
        var station = aStation("BE");
        var report = aReport(TENANT, station, aCompany("BE")).charging(minutes(30));

        scene.arrives(report.verified());

        assertThat(rows.of(TENANT, "select * from number_series where issuer_id = ?::uuid", station.id()))
                .isEmpty();
    }

    private String reasons(Object caseId) {
        return String.valueOf(
                rows.column(TENANT, "select blocked_reasons from invoice_slot where case_id = ?::uuid", caseId)
                        .getFirst());
    }
}
