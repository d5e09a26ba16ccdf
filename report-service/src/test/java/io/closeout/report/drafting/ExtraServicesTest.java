package io.closeout.report.drafting;

import static io.closeout.report.People.TECHNICIAN;
import static io.closeout.report.ReportJson.aReport;
import static io.closeout.report.SignatureJson.ofAnClaes;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.events.report.ExtraServiceRequested;
import io.closeout.events.report.ReportSigned;
import io.closeout.report.Directory;
import io.closeout.report.ReportJson;
import io.closeout.report.Service;
import io.closeout.report.Statements;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class ExtraServicesTest {

    @Inject
    Service service;

    @BeforeEach
    void theDirectoryIsFilled() {
        Directory.isFilled();
    }

    @Test
    void whatIsAskedForOnSiteIsToldAtOnceAndOnce() {
        var report = asked(aReport(), "X1", true);
        TECHNICIAN.handsIn(report).statusCode(201);
        TECHNICIAN.handsIn(report).statusCode(200);
        TECHNICIAN.edits(report.with("orderReference", "PO-1"), "\"1\"").statusCode(200);

        var told = service.said(report.id(), ExtraServiceRequested.class);

        assertThat(told).hasSize(1);
        assertThat(told.getFirst().getLine().getLineId()).isEqualTo("X1");
        assertThat(told.getFirst().getLine().getConsented()).isTrue();
        assertThat(rows(report.id())).containsExactly("X1 true open");
    }

    @Test
    void aSecondLineIsToldAlone() {
        var report = asked(aReport(), "X1", true);
        TECHNICIAN.handsIn(report).statusCode(201);
        TECHNICIAN.edits(asked(report, "X2", false), "\"1\"").statusCode(200);

        assertThat(service.said(report.id(), ExtraServiceRequested.class))
                .extracting(told -> told.getLine().getLineId())
                .containsExactly("X1", "X2");
        assertThat(rows(report.id())).containsExactly("X1 true open", "X2 false open");
    }

    @Test
    void consentThatComesLaterIsKeptAndNotToldAgain() {
        var report = asked(aReport(), "X1", false);
        TECHNICIAN.handsIn(report).statusCode(201);
        TECHNICIAN.edits(report.whereLine("consented", true), "\"1\"").statusCode(200);

        assertThat(service.said(report.id(), ExtraServiceRequested.class)).hasSize(1);
        assertThat(rows(report.id())).containsExactly("X1 true open");
    }

    @Test
    void aLineThatIsTakenOutIsNoLongerAskedForUntilItComesBack() {
        var report = asked(aReport(), "X1", true);
        TECHNICIAN.handsIn(report).statusCode(201);
        TECHNICIAN
                .edits(report.withoutLines().withLine("L1", "LABOUR", 90, "MIN"), "\"1\"")
                .statusCode(200);
        assertThat(rows(report.id())).containsExactly("X1 true closed");

        TECHNICIAN.edits(asked(report, "X1", true), "\"2\"").statusCode(200);

        assertThat(rows(report.id())).containsExactly("X1 true open");
        assertThat(service.said(report.id(), ExtraServiceRequested.class)).hasSize(1);
    }

    @Test
    void theSignatureClosesIt() {
        var report = asked(aReport(), "X1", true).signed();

        assertThat(rows(report.id())).containsExactly("X1 true closed");
        assertThat(service.said(report.id(), ReportSigned.class)).hasSize(1);
    }

    @Test
    void anAmendmentThatAddsOneTellsOfIt() {
        var report = aReport().signed();
        var amendment = asked(report, "X9", true).amendment();
        amendment.put("signature", ofAnClaes().body());

        TECHNICIAN.posts(report.path() + "/amendments", amendment).statusCode(200);

        assertThat(service.said(report.id(), ExtraServiceRequested.class)).hasSize(1);
        assertThat(rows(report.id())).containsExactly("X9 true closed");
    }

    @Test
    void whoAsksForNothingMorePaysNoStatement() {
        var report = aReport();

        var statements = Statements.ofRequest(
                report.id(), () -> TECHNICIAN.handsIn(report).statusCode(201));

        assertThat(statements).noneMatch(statement -> statement.contains("extra_service"));
    }

    private static ReportJson asked(ReportJson report, String lineId, boolean consented) {
        return report.withLine(lineId, "SERVICE", 1, "C62")
                .whereLine("unplanned", true)
                .whereLine("consented", consented);
    }

    private List<String> rows(UUID reportId) {
        return service.rows("""
                select line_id, consented, case when closed_at is null then 'open' else 'closed' end
                from extra_service where report_id = ? order by line_id""", reportId);
    }
}
