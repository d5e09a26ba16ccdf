package io.closeout.verification.review;

import static io.closeout.verification.Office.reviewer;
import static io.closeout.verification.ReportFixture.MANUFACTURER;
import static io.closeout.verification.ReportFixture.aReport;
import static io.closeout.verification.Service.NETWORK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.dev.reaction.Recorded;
import io.closeout.events.verification.Charge;
import io.closeout.events.verification.ChargeLine;
import io.closeout.events.verification.Finding;
import io.closeout.events.verification.FindingOutcome;
import io.closeout.events.verification.ReportVerified;
import io.closeout.events.verification.VerificationMode;
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
class ApproveReportTest {

    @Inject
    Service service;

    @Test
    void approvesWhatWasSignedAndSaysSo() {
        var caseId = takes(aReport().underWarranty().withPart("NOT-A-PART"));

        reviewer().decides(caseId, "approval", "{}").then().statusCode(200).body("state", equalTo("APPROVED"));

        var verified = service.said(caseId, ReportVerified.class).getFirst();
        assertThat(verified.getMode()).isEqualTo(VerificationMode.MANUAL);
        assertThat(verified.getDecidedBy()).isEqualTo("user:reviewer-network-a");
        assertThat(verified.getMeta().getActor()).isEqualTo("user:reviewer-network-a");
        assertThat(verified.getMeta().getCorrelationId()).isEqualTo(caseId.toString());
        assertThat(verified.getFindings()).extracting(Finding::getOutcome).containsExactly(FindingOutcome.WAIVED);
        assertThat(verified.getCharges()).extracting(Charge::getPayerId).containsExactly(MANUFACTURER);
    }

    @Test
    void approvesLessThanWasSigned() {
        var caseId = takes(aReport().withPart("NOT-A-PART"));

        reviewer()
                .decides(caseId, "approval", """
                        {"reason": "One part is no part of ours.", "lines": [{"lineId": "L2", "approvedQuantity": 0}]}""")
                .then()
                .statusCode(200)
                .body("report.lines[1].approvedQuantity", equalTo(0))
                .body("findings[0].outcome", equalTo("CONFIRMED"));

        var verified = service.said(caseId, ReportVerified.class).getFirst();
        assertThat(verified.getCharges())
                .flatExtracting(Charge::getLines)
                .extracting(line -> ((ChargeLine) line).getLineId())
                .containsExactly("L1");
    }

    @Test
    void neverApprovesMoreThanWasSigned() {
        var caseId = takes(aReport().withPart("NOT-A-PART"));

        reviewer()
                .decides(caseId, "approval", """
                        {"lines": [{"lineId": "L2", "approvedQuantity": 2}]}""")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/lines/0/approvedQuantity"));

        assertThat(service.said(caseId, ReportVerified.class)).isEmpty();
    }

    @Test
    void approvesABlockingFindingOnlyWithAReason() {
        var caseId = takes(aReport().withUnplanned(false));
        reviewer()
                .decides(caseId, "approval", "{}")
                .then()
                .statusCode(422)
                .body("type", containsString("reason-required"));

        reviewer()
                .decides(caseId, "approval", "{\"reason\": \"Agreed by telephone.\"}")
                .then()
                .statusCode(200)
                .body("decision.words", equalTo("Agreed by telephone."));
    }

    @Test
    void decidesOnce() {
        var caseId = takes(aReport().withPart("NOT-A-PART"));
        reviewer().decides(caseId, "approval", "{}").then().statusCode(200);

        reviewer().decides(caseId, "approval", "{}").then().statusCode(409).body("state", equalTo("APPROVED"));

        assertThat(service.said(caseId, ReportVerified.class)).hasSize(1);
    }

    @Test
    void waitsForTheAnswerUnlessTheQueryIsWaivedWithAReason() {
        var caseId = takes(aReport().withPart("NOT-A-PART"));
        reviewer()
                .decides(caseId, "query", "{\"questions\": [{\"text\": \"Why?\"}]}")
                .then()
                .statusCode(200);

        reviewer().decides(caseId, "approval", "{\"reason\": \"Fine.\"}").then().statusCode(409);
        reviewer().decides(caseId, "approval", "{\"waiveQuery\": true}").then().statusCode(422);
        reviewer()
                .decides(caseId, "approval", "{\"waiveQuery\": true, \"reason\": \"They called.\"}")
                .then()
                .statusCode(200)
                .body("queries[0].state", equalTo("WAIVED"));
    }

    @Test
    void leavesARowForEveryDecision() {
        var caseId = takes(aReport().withPart("NOT-A-PART"));
        reviewer().decides(caseId, "query", "{\"questions\": [{\"text\": \"Why?\"}]}");

        reviewer().decides(caseId, "approval", "{\"waiveQuery\": true, \"reason\": \"They called.\"}");

        assertThat(service.rows(
                        "select actor, action, before ->> 'state', after ->> 'state', reason from audit"
                                + " where subject = ? order by position",
                        "verification:" + caseId))
                .containsExactly(
                        "user:reviewer-network-a verification.query OPEN QUERIED null",
                        "user:reviewer-network-a verification.approve QUERIED APPROVED They called.");
    }

    @Test
    void answersBadInputWithAProblemThatNamesThePlace() {
        var caseId = takes(aReport().withPart("NOT-A-PART"));

        assertThat(java.util.List.of(
                        "{\"lines\": [{\"lineId\": \"L1\", \"approvedQuantity\": 1e400}]}",
                        "{\"lines\": [{\"lineId\": \"L1\", \"approvedQuantity\": \"1\"}]}",
                        "{\"lines\": [{\"lineId\": \"L1\", \"coverage\": \"FREE\"}]}",
                        "{\"lines\": [null]}",
                        "{\"lines\": [{\"approvedQuantity\": 1}]}",
                        "{\"price\": 1}",
                        "[]",
                        "{"))
                .allSatisfy(body -> reviewer()
                        .decides(caseId, "approval", "\"0\"", body)
                        .then()
                        .statusCode(400)
                        .contentType("application/problem+json"));
    }

    private UUID takes(ReportFixture report) {
        var signed = report.signed();
        service.takes(Recorded.first(NETWORK, signed.getCaseId(), signed));
        return signed.getCaseId();
    }
}
