package io.closeout.verification.exchange;

import static io.closeout.verification.Office.reviewer;
import static io.closeout.verification.ReportFixture.aReport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.dev.reaction.Recorded;
import io.closeout.events.verification.CorrectionProposed;
import io.closeout.verification.Office;
import io.closeout.verification.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class CorrectionBoundsTest {

    private static final String HALF_AN_HOUR = """
            {"lines": [{"lineId": "L1", "approvedQuantity": 30}], "reason": "Half an hour is usual here."}""";

    @Inject
    Service service;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"lineId\": \"L1\", \"approvedQuantity\": 61}",
                "{\"lineId\": \"L1\", \"coverage\": \"COVERED\"}",
                "{\"lineId\": \"L9\", \"approvedQuantity\": 1}",
                "{\"lineId\": \"L1\", \"approvedQuantity\": 60}"
            })
    void whatWouldRaiseABillOrChangesNothingIsRefused(String line) {
        var talk = anOddReport();

        talk.proposes(
                        reviewer(),
                        reviewer().etagOf(talk.caseId()),
                        "{\"lines\": [" + line + "], \"reason\": \"Because.\"}")
                .then()
                .statusCode(422);

        assertThat(service.said(talk.caseId(), CorrectionProposed.class)).isEmpty();
    }

    @Test
    void billingTheCustomerForWhatIsCoveredIsRefusedWithTheWayToDoIt() {
        var talk = Talk.about(service, aReport().underWarranty().withPart("NOT-A-PART"));

        talk.proposes(reviewer(), reviewer().etagOf(talk.caseId()), """
                        {"lines": [{"lineId": "L1", "coverage": "BILLABLE"}], "reason": "Because."}""")
                .then()
                .statusCode(422)
                .body("detail", containsString("/amendments"));
    }

    @Test
    void nothingIsProposedOnAnOlderVersionOrWhileAQuestionWaits() {
        var talk = anOddReport();
        var etag = reviewer().etagOf(talk.caseId());
        talk.opens(reviewer(), "{\"text\": \"Which part?\"}");

        talk.proposes(reviewer(), etag, HALF_AN_HOUR).then().statusCode(412);
        talk.proposes(reviewer(), reviewer().etagOf(talk.caseId()), HALF_AN_HOUR)
                .then()
                .statusCode(409)
                .body("state", equalTo("QUERIED"));
        reviewer()
                .calls()
                .body(HALF_AN_HOUR)
                .post(talk.path() + "/correction-proposals")
                .then()
                .statusCode(428);
    }

    @Test
    void inANetworkThatWantsItACutNeedsAnAgreement() {
        var signed = aReport().withPart("NOT-A-PART").signed();
        service.takes(Recorded.first("network-agree", signed.getCaseId(), signed));
        var office = Office.of("reviewer", "network-agree");

        office.decides(signed.getCaseId(), "approval", """
                        {"lines": [{"lineId": "L1", "approvedQuantity": 53}]}""")
                .then()
                .statusCode(422)
                .body("type", containsString("agreement-needed"));
        office.decides(signed.getCaseId(), "approval", """
                        {"lines": [{"lineId": "L1", "approvedQuantity": 54}]}""").then().statusCode(200);
    }

    private Talk anOddReport() {
        return Talk.about(service, aReport().withPart("NOT-A-PART"));
    }
}
