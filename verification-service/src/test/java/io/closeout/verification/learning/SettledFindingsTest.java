package io.closeout.verification.learning;

import static io.closeout.verification.Office.reviewer;
import static io.closeout.verification.ReportFixture.aReport;
import static io.closeout.verification.Service.NETWORK;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.dev.reaction.Recorded;
import io.closeout.verification.ReportFixture;
import io.closeout.verification.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class SettledFindingsTest {

    @Inject
    Service service;

    @Test
    void aCutUpholdsTheReportWideRuleThatMeasuredTheLine() {
        var caseId = takes(aReport().withLabour("300").withPart("NOT-A-PART"));

        reviewer().decides(caseId, "approval", """
                        {"reason": "Two hours are enough.", "lines": [{"lineId": "L1", "approvedQuantity": 120}]}""").then().statusCode(200);

        assertThat(outcomes(caseId)).contains("labour-over-standard CONFIRMED", "part-not-in-catalogue WAIVED");
    }

    @Test
    void aRefusalLeavesOpenWhatItIsNotAbout() {
        var caseId = takes(aReport().withTravel("300").withUnplanned(false));

        reviewer().decides(caseId, "rejection", """
                        {"reasonKey": "rejection.no-consent", "correctable": true}""").then().statusCode(200);

        assertThat(outcomes(caseId)).contains("unplanned-without-consent CONFIRMED", "distance-over-cap OPEN");
    }

    @Test
    void anAmendmentClearsWhatIsNoLongerFoundAndCarriesOnWhatIs() {
        var report = aReport().withTravel("300").withPart("NOT-A-PART");
        var caseId = takes(report);
        var amended = aReport().forCase(caseId).withTravel("300");
        var event = amended.amended(2, null);

        service.takes(Recorded.first(NETWORK, caseId, event).asVersion(2));

        assertThat(service.rows(
                        "select report_version, rule_id, outcome, carried_on from finding where case_id = ?"
                                + " order by report_version, rule_id",
                        caseId))
                .contains(
                        "1 distance-over-cap OPEN true",
                        "1 part-not-in-catalogue CLEARED false",
                        "2 distance-over-cap OPEN false");
    }

    private List<String> outcomes(UUID caseId) {
        return service.rows("select rule_id, outcome from finding where case_id = ?", caseId);
    }

    private UUID takes(ReportFixture report) {
        var signed = report.signed();
        service.takes(Recorded.first(NETWORK, signed.getCaseId(), signed));
        return signed.getCaseId();
    }
}
