package io.closeout.verification.review;

import static io.closeout.verification.Office.reviewer;
import static io.closeout.verification.ReportFixture.aReport;
import static io.closeout.verification.Service.NETWORK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.dev.reaction.Recorded;
import io.closeout.events.verification.Finding;
import io.closeout.events.verification.FindingOutcome;
import io.closeout.events.verification.ReportRejected;
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
class RejectReportTest {

    @Inject
    Service service;

    @Test
    void rejectsForAPreparedReasonAndKeepsTheWordsOutOfTheEvent() {
        var caseId = takes(aReport().onSerial("REJECTED").withPart("NOT-A-PART"));

        reviewer()
                .decides(caseId, "rejection", """
                        {"reasonKey": "rejection.not-plausible", "correctable": true, "text": "Six pumps?"}""")
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"))
                .body("decision.reason", equalTo("The claim is not plausible."));

        var rejected = service.said(caseId, ReportRejected.class).getFirst();
        assertThat(rejected.getReasonKey()).isEqualTo("rejection.not-plausible");
        assertThat(rejected.getFindings()).extracting(Finding::getOutcome).containsExactly(FindingOutcome.CONFIRMED);
        assertThat(rejected.toString()).doesNotContain("Six pumps");
        assertThat(service.effectsOn(caseId)).noneMatch(effect -> effect.startsWith("claim"));
        reviewer()
                .calls()
                .accept("text/plain")
                .get(rejected.getReasonRef().getHref())
                .then()
                .statusCode(200)
                .body(equalTo("Six pumps?"));
    }

    @Test
    void knowsNoReasonButThePreparedOnes() {
        var caseId = takes(aReport().withPart("NOT-A-PART"));

        reviewer()
                .decides(caseId, "rejection", """
                        {"reasonKey": "finding.duplicate-claim", "correctable": true}""")
                .then()
                .statusCode(422)
                .body("detail", containsString("rejection.evidence-missing"));
    }

    private UUID takes(ReportFixture report) {
        var signed = report.signed();
        service.takes(Recorded.first(NETWORK, signed.getCaseId(), signed));
        return signed.getCaseId();
    }
}
