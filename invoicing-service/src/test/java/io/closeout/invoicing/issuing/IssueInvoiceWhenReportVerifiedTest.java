package io.closeout.invoicing.issuing;

import static io.closeout.invoicing.PartyFixture.aCompany;
import static io.closeout.invoicing.PartyFixture.aHousehold;
import static io.closeout.invoicing.PartyFixture.aStation;
import static io.closeout.invoicing.ReportFixture.aReport;
import static io.closeout.invoicing.ReportFixture.minutes;
import static io.closeout.invoicing.ReportFixture.part;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.reaction.ReactionContract;
import io.closeout.dev.reaction.Recorded;
import io.closeout.events.verification.ChargePurpose;
import io.closeout.invoicing.InvoicingPlatform;
import io.closeout.invoicing.PartyFixture;
import io.closeout.invoicing.ReportFixture;
import io.closeout.invoicing.Rows;
import io.closeout.invoicing.Scene;
import io.closeout.kit.inbox.Intake;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@InvoicingPlatform
class IssueInvoiceWhenReportVerifiedTest implements ReactionContract {

    private static final String TENANT = "issue-net";

    @Inject
    Intake intake;

    @Inject
    Scene scene;

    @Inject
    Rows rows;

    @Override
    public Recorded event() {
        var station = aStation("BE");
        var customer = aCompany("BE");
        scene.knows(TENANT, station, customer);
        return aReport(TENANT, station, customer).charging(minutes(47)).verified();
    }

    @Override
    public void deliver(List<ConsumerRecord<String, byte[]>> chunk) {
        intake.accept(chunk);
    }

    @Override
    public Object effectsOf(Recorded event) {
        var invoices =
                rows.of(TENANT, "select number, gross, open_balance from invoice where case_id = ?::uuid", event.key());
        return List.of(invoices, rows.publishedOf(event.key()));
    }

    @Test
    void billsHoursInStepsOfTheCountryWithItsTax() {
        var event = event();

        scene.arrives(event);

        // 47 min in steps of 15 are 1 h at 78.40, and a call-out of 39.00; 21 % on top
        assertThat(rows.of(
                        TENANT, "select net, tax, gross, currency from invoice where case_id = ?::uuid", event.key()))
                .containsExactly(List.of("117.4000", "24.6500", "142.0500", "EUR"));
    }

    @Test
    void billsTwoPayersWithTwoNumbersInARow() {
        var station = aStation("BE");
        var customer = aHousehold("BE");
        var maker = aCompany("BE");
        scene.knows(TENANT, station, customer, maker);
        var report = aReport(TENANT, station, customer)
                .charging(minutes(30))
                .charging(ChargePurpose.WARRANTY, maker, part("KT-THERMO", 1));

        scene.arrives(report.verified());

        assertThat(rows.column(
                        TENANT,
                        "select number from invoice where case_id = ?::uuid order by sequence",
                        report.caseId()))
                .containsExactly("F2026-000001", "F2026-000002");
        assertThat(rows.publishedOf(report.caseId())).containsExactly("InvoiceIssued", "InvoiceIssued");
    }

    @Test
    void doesNotBillInternalWork() {
        var station = aStation("BE");
        scene.knows(TENANT, station);
        var report = aReport(TENANT, station, station).charging(ChargePurpose.INTERNAL, station, minutes(30));

        scene.arrives(report.verified());

        assertThat(slotStates(report.caseId())).containsExactly("NOT_BILLED");
        assertThat(rows.publishedOf(report.caseId())).isEmpty();
    }

    @Test
    void billsNothingTwiceWhenTheDecisionIsAnnouncedAgain() {
        var report = knownReport().charging(minutes(30));

        scene.arrives(report.verified());
        scene.arrives(report.verified());

        assertThat(rows.publishedOf(report.caseId())).containsExactly("InvoiceIssued");
    }

    @Test
    void creditsTheOldInvoiceAndIssuesANewOneForAnAmendedReport() {
        var report = knownReport().charging(minutes(30));
        scene.arrives(report.verified());

        scene.arrives(report.amended().charging(minutes(60)).verified());

        assertThat(rows.publishedOf(report.caseId()))
                .containsExactly("InvoiceIssued", "CreditNoteIssued", "InvoiceSettled", "InvoiceIssued");
        assertThat(rows.of(
                        TENANT,
                        "select open_balance > 0, cancelled from invoice where case_id = ?::uuid order by sequence",
                        report.caseId()))
                .containsExactly(List.of("f", "t"), List.of("t", "f"));
    }

    @Test
    void keepsTheInvoiceWhenTheAmendedReportBillsTheSame() {
        var report = knownReport().charging(minutes(30));
        scene.arrives(report.verified());

        scene.arrives(report.amended().charging(minutes(30)).verified());

        assertThat(rows.publishedOf(report.caseId())).containsExactly("InvoiceIssued");
    }

    @Test
    void creditsAChargeThatTheAmendedReportNoLongerHas() {
        var customer = aCompany("BE");
        var maker = aCompany("BE");
        var station = aStation("BE");
        scene.knows(TENANT, station, customer, maker);
        var report = aReport(TENANT, station, customer)
                .charging(minutes(30))
                .charging(ChargePurpose.WARRANTY, maker, minutes(60));
        scene.arrives(report.verified());

        scene.arrives(report.amended().charging(minutes(30)).verified());

        assertThat(rows.publishedOf(report.caseId()))
                .containsExactly("InvoiceIssued", "InvoiceIssued", "CreditNoteIssued", "InvoiceSettled");
        assertThat(slotStates(report.caseId())).containsExactlyInAnyOrder("ISSUED", "CREDITED");
    }

    private ReportFixture knownReport() {
        var station = aStation("BE");
        PartyFixture customer = aCompany("BE");
        scene.knows(TENANT, station, customer);
        return aReport(TENANT, station, customer);
    }

    private List<String> slotStates(Object caseId) {
        return List.copyOf(rows.column(TENANT, "select state from invoice_slot where case_id = ?::uuid", caseId));
    }

    @Test
    void billsEachPayerItsShareOfTheWhole() {
        var station = aStation("BE");
        var landlord = aCompany("BE");
        var tenant = aHousehold("BE");
        scene.knows(TENANT, station, landlord, tenant);
        var report = aReport(TENANT, station, landlord)
                .sharing(landlord, "0", "66.6667", minutes(47))
                .sharing(tenant, "66.6667", "100", minutes(47));

        scene.arrives(report.verified());

        // Together 78.40 of labour and 39.00 of call-out, as if one had paid it all.
        assertThat(rows.of(
                        TENANT,
                        "select payer_id, net from invoice where case_id = ?::uuid order by sequence",
                        report.caseId()))
                .containsExactly(List.of(landlord.id().toString(), "78.2700"), List.of(
                        tenant.id().toString(), "39.1300"));
    }

    @Test
    void aSplitThatChangesCreditsBothAndBillsAnew() {
        var station = aStation("BE");
        var landlord = aCompany("BE");
        var tenant = aHousehold("BE");
        scene.knows(TENANT, station, landlord, tenant);
        var report = aReport(TENANT, station, landlord)
                .sharing(landlord, "0", "50", minutes(47))
                .sharing(tenant, "50", "100", minutes(47));
        scene.arrives(report.verified());
        scene.arrives(report.verified());

        scene.arrives(report.amended()
                .sharing(landlord, "0", "60", minutes(47))
                .sharing(tenant, "60", "100", minutes(47))
                .verified());

        assertThat(rows.publishedOf(report.caseId()))
                .startsWith("InvoiceIssued", "InvoiceIssued", "CreditNoteIssued")
                .endsWith("InvoiceIssued", "InvoiceIssued")
                .hasSize(8);
        assertThat(rows.column(
                        TENANT,
                        "select net from invoice where case_id = ?::uuid and not cancelled order by net",
                        report.caseId()))
                .containsExactly("46.9600", "70.4400");
    }
}
