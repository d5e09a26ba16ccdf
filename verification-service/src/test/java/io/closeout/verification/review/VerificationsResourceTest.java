package io.closeout.verification.review;

import static io.closeout.verification.Office.reviewer;
import static io.closeout.verification.ReportFixture.STATION;
import static io.closeout.verification.ReportFixture.aReport;
import static io.closeout.verification.Service.NETWORK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.dev.reaction.Recorded;
import io.closeout.events.verification.ReportRejected;
import io.closeout.verification.Office;
import io.closeout.verification.ReportFixture;
import io.closeout.verification.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class VerificationsResourceTest {

    @Inject
    Service service;

    @Test
    void showsTheReportBesideWhatTheRulesFound() {
        var caseId = takes(aReport().underWarranty().withPart("NOT-A-PART"));

        reviewer()
                .sees(caseId)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("state", equalTo("OPEN"))
                .body("reviewCause", equalTo("FINDINGS"))
                .body("report.lines", hasSize(2))
                .body("report.lines[0].coverage", equalTo("COVERED"))
                .body("report.lines[0].clauseId", equalTo("W1"))
                .body("findings", hasSize(1))
                .body("findings[0].ruleId", equalTo("part-not-in-catalogue"))
                .body("findings[0].inputs.'line.inCatalogue'", equalTo("false"))
                .body("findings[0].message", equalTo("Line L2: part NOT-A-PART is not in the catalogue."))
                .body("ruleSet.sha256", notNullValue());
    }

    @Test
    void speaksTheReadersLanguage() {
        var caseId = takes(aReport().withPart("NOT-A-PART"));

        reviewer()
                .reading("da, nb;q=0.9, en;q=0.1")
                .sees(caseId)
                .then()
                .body("findings[0].message", equalTo("Linje L2: delen NOT-A-PART finnes ikke i katalogen."));
    }

    @Test
    void refusesTheSecondOfTwoReviewersAndShowsTheNewerState() {
        var caseId = takes(aReport().withPart("NOT-A-PART"));
        var etag = reviewer().etagOf(caseId);
        reviewer().decides(caseId, "approval", etag, "{}").then().statusCode(200);

        Office.of("back-office", NETWORK)
                .decides(caseId, "rejection", etag, """
                        {"reasonKey": "rejection.other", "correctable": true, "text": "No."}""")
                .then()
                .statusCode(412)
                .body("current.state", equalTo("APPROVED"))
                .body("current.decision.decidedBy", equalTo("user:reviewer-network-a"))
                .body("currentETag", notNullValue());

        assertThat(service.said(caseId, ReportRejected.class)).isEmpty();
    }

    @Test
    void refusesADecisionOnAVersionThatWasAmendedMeanwhile() {
        var report = aReport().withPart("NOT-A-PART");
        var caseId = takes(report);
        var etag = reviewer().etagOf(caseId);
        service.takes(
                Recorded.first(NETWORK, caseId, report.withPart("NOR-THIS").amended(2, null))
                        .asVersion(2));

        reviewer()
                .decides(caseId, "approval", etag, "{}")
                .then()
                .statusCode(412)
                .body("current.report.reportVersion", equalTo(2));
    }

    @Test
    void wantsToKnowWhichVersionIsDecided() {
        var caseId = takes(aReport().withPart("NOT-A-PART"));

        reviewer()
                .calls()
                .body("{}")
                .post("/api/verifications/" + caseId + "/approval")
                .then()
                .statusCode(428);
    }

    @Test
    void hidesWhatBelongsToAnotherNetwork() {
        var caseId = takes(aReport().withPart("NOT-A-PART"));
        var stranger = Office.of("reviewer", "network-b");

        stranger.sees(caseId).then().statusCode(404);
        stranger.decides(caseId, "approval", "\"0\"", "{\"reason\": \"Mine.\"}")
                .then()
                .statusCode(404);
        assertThat(stranger.sees(caseId).jsonPath().getString("detail"))
                .isEqualTo(stranger.sees(UUID.randomUUID()).jsonPath().getString("detail"));
    }

    @Test
    void letsOnlyTheOfficeDecide() {
        var caseId = takes(aReport().withPart("NOT-A-PART"));

        Office.stationOf(STATION).sees(caseId).then().statusCode(403);
        Office.of("auditor", NETWORK).sees(caseId).then().statusCode(200);
        Office.of("auditor", NETWORK)
                .decides(caseId, "approval", "\"0\"", "{}")
                .then()
                .statusCode(403);
    }

    private UUID takes(ReportFixture report) {
        var signed = report.signed();
        service.takes(Recorded.first(NETWORK, signed.getCaseId(), signed));
        return signed.getCaseId();
    }
}
