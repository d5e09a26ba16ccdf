package io.closeout.invoicing.issuing;

import static io.closeout.invoicing.PartyFixture.aCompany;
import static io.closeout.invoicing.PartyFixture.aStation;
import static io.closeout.invoicing.ReportFixture.aReport;
import static io.closeout.invoicing.ReportFixture.minutes;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.reaction.ReactionContract;
import io.closeout.dev.reaction.Recorded;
import io.closeout.invoicing.InvoicingPlatform;
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
class CreditInvoiceWhenReportWithdrawnTest implements ReactionContract {

    private static final String TENANT = "withdraw-net";

    @Inject
    Intake intake;

    @Inject
    Scene scene;

    @Inject
    Rows rows;

    @Override
    public Recorded event() {
        var report = billableReport();
        scene.arrives(report.verified());
        return report.withdrawn();
    }

    @Override
    public void deliver(List<ConsumerRecord<String, byte[]>> chunk) {
        intake.accept(chunk);
    }

    @Override
    public Object effectsOf(Recorded event) {
        return rows.publishedOf(event.key());
    }

    @Test
    void creditsTheWholeInvoice() {
        var report = billableReport();
        scene.arrives(report.verified());

        scene.arrives(report.withdrawn());

        assertThat(rows.publishedOf(report.caseId()))
                .containsExactly("InvoiceIssued", "CreditNoteIssued", "InvoiceSettled");
        assertThat(rows.of(TENANT, """
                        select i.open_balance, i.cancelled, c.number like 'C2026-%', c.gross = i.gross, c.cancels
                        from invoice i join credit_note c on c.invoice_id = i.id where i.case_id = ?::uuid""", report.caseId())).containsExactly(List.of("0.0000", "t", "t", "t", "t"));
    }

    @Test
    void issuesNothingWhenTheWithdrawalCameFirst() {
        var report = billableReport();

        scene.arrives(report.withdrawn());
        scene.arrives(report.verified());

        assertThat(rows.publishedOf(report.caseId())).isEmpty();
    }

    @Test
    void issuesNothingWhenBothComeInOnePoll() {
        var report = billableReport();

        scene.arrives(report.verified(), report.withdrawn());

        assertThat(rows.publishedOf(report.caseId())).isEmpty();
    }

    @Test
    void closesWhatWasBlocked() {
        var station = aStation("BE");
        var report = aReport(TENANT, station, aCompany("BE")).charging(minutes(30));
        scene.arrives(report.verified());

        scene.arrives(report.withdrawn());

        assertThat(rows.column(TENANT, "select state from invoice_slot where case_id = ?::uuid", report.caseId()))
                .containsExactly("CLOSED");
    }

    @Test
    void billsALaterVersionAgain() {
        var report = billableReport();
        scene.arrives(report.verified(), report.withdrawn());

        scene.arrives(report.amended().charging(minutes(30)).verified());

        assertThat(rows.publishedOf(report.caseId())).containsExactly("InvoiceIssued");
    }

    private ReportFixture billableReport() {
        var station = aStation("BE");
        var customer = aCompany("BE");
        scene.knows(TENANT, station, customer);
        return aReport(TENANT, station, customer).charging(minutes(30));
    }
}
