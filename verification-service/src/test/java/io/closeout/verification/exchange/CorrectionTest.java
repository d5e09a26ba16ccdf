package io.closeout.verification.exchange;

import static io.closeout.verification.Office.reviewer;
import static io.closeout.verification.ReportFixture.STATION;
import static io.closeout.verification.ReportFixture.aReport;
import static io.closeout.verification.Service.NETWORK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.dev.reaction.Recorded;
import io.closeout.events.verification.CorrectionAcknowledged;
import io.closeout.events.verification.CorrectionProposed;
import io.closeout.events.verification.CorrectionWithdrawn;
import io.closeout.verification.Office;
import io.closeout.verification.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class CorrectionTest {

    private static final Office AT_STATION = Office.stationOf(STATION);
    private static final String HALF_AN_HOUR = """
            {"lines": [{"lineId": "L1", "approvedQuantity": 30}], "reason": "Half an hour is usual here."}""";

    @Inject
    Service service;

    @Test
    void aProposalIsPublishedWithoutItsWordsAndShownWithThem() {
        var talk = anOddReport();

        propose(talk)
                .then()
                .statusCode(200)
                .body("state", equalTo("CORRECTION_PROPOSED"))
                .body("awaited", equalTo("STATION"))
                .body("corrections[0].reason", equalTo("Half an hour is usual here."))
                .body("corrections[0].lines.lineId", contains("L1"))
                .body("corrections[0].lines[0].before.quantity", equalTo(60))
                .body("corrections[0].lines[0].after.quantity", equalTo(30));

        var proposed = service.said(talk.caseId(), CorrectionProposed.class).getFirst();
        assertThat(proposed.getLines()).hasSize(1);
        assertThat(proposed.getLines().getFirst().getProposedQuantity().getAmount())
                .isEqualByComparingTo(new BigDecimal("30"));
        assertThat(proposed.toString()).doesNotContain("usual");
        AT_STATION
                .calls()
                .accept("text/plain")
                .get(proposed.getReasonRef().getHref())
                .then()
                .statusCode(200)
                .body(equalTo("Half an hour is usual here."));
    }

    @Test
    void anAgreementApprovesExactlyTheseLinesForTheReviewerWhoProposed() {
        var talk = anOddReport();
        var proposal = idOf(propose(talk));

        talk.answers(AT_STATION, proposal, "{\"agreed\": true}")
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("corrections[0].state", equalTo("AGREED"))
                .body("outcome.changes.lineId", contains("L1"));

        assertThat(service.rows("select state, decided_by from verification where case_id = ?", talk.caseId()))
                .containsExactly("APPROVED user:reviewer-network-a");
        assertThat(service.rows(
                        "select type from outbox where aggregateid = ? order by version desc limit 2",
                        talk.caseId().toString()))
                .containsExactly("closeout.ReportVerified.v1", "closeout.CorrectionAcknowledged.v1");
        assertThat(service.said(talk.caseId(), CorrectionAcknowledged.class)
                        .getFirst()
                        .getAgreed())
                .isTrue();
    }

    @Test
    void theSameAnswerTwiceIsOneAndAnotherOneIsRefused() {
        var talk = anOddReport();
        var proposal = idOf(propose(talk));
        talk.answers(AT_STATION, proposal, "{\"agreed\": true}");

        talk.answers(AT_STATION, proposal, "{\"agreed\": true}").then().statusCode(200);
        talk.answers(AT_STATION, proposal, "{\"agreed\": false, \"words\": \"No.\"}")
                .then()
                .statusCode(409)
                .body("state", equalTo("AGREED"));

        assertThat(service.said(talk.caseId(), CorrectionAcknowledged.class)).hasSize(1);
    }

    @Test
    void whoDoesNotAgreeSaysWhyAndAReviewerDecidesAgain() {
        var talk = anOddReport();
        var since = service.rows("select waiting_since from verification where case_id = ?", talk.caseId());
        var proposal = idOf(propose(talk));

        talk.answers(AT_STATION, proposal, "{\"agreed\": false}").then().statusCode(422);
        talk.answers(AT_STATION, proposal, "{\"agreed\": false, \"words\": \"It was snowing.\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("corrections[0].words", equalTo("It was snowing."));

        assertThat(service.rows("select waiting_since from verification where case_id = ?", talk.caseId()))
                .isEqualTo(since);
        var said = service.said(talk.caseId(), CorrectionAcknowledged.class).getFirst();
        assertThat(said.getAgreed()).isFalse();
        assertThat(said.toString()).doesNotContain("snowing");
        propose(talk).then().statusCode(200);
    }

    @Test
    void onlyTheStationAgrees() {
        var talk = anOddReport();
        var proposal = idOf(propose(talk));

        talk.answers(reviewer(), proposal, "{\"agreed\": true}").then().statusCode(403);
        talk.answers(Office.of("technician", STATION), proposal, "{\"agreed\": true}")
                .then()
                .statusCode(403);
        talk.answers(Office.stationOf(UUID.randomUUID()), proposal, "{\"agreed\": true}")
                .then()
                .statusCode(404);
        talk.answers(AT_STATION, UUID.randomUUID().toString(), "{\"agreed\": true}")
                .then()
                .statusCode(404);
    }

    @Test
    void aReviewerTakesAProposalBack() {
        var talk = anOddReport();
        var proposal = idOf(propose(talk));
        reviewer().decides(talk.caseId(), "approval", "{}").then().statusCode(409);

        talk.withdraws(reviewer(), proposal).then().statusCode(200).body("state", equalTo("OPEN"));

        assertThat(service.said(talk.caseId(), CorrectionWithdrawn.class))
                .singleElement()
                .satisfies(said -> assertThat(said.getProposalId()).hasToString(proposal));
        talk.answers(AT_STATION, proposal, "{\"agreed\": true}")
                .then()
                .statusCode(409)
                .body("state", equalTo("WITHDRAWN"));
        reviewer().decides(talk.caseId(), "approval", "{}").then().statusCode(200);
    }

    @Test
    void anAmendedReportNeedsNoAnswerAnyMore() {
        var report = aReport().withPart("NOT-A-PART");
        var talk = Talk.about(service, report);
        var proposal = idOf(propose(talk));
        service.takes(
                Recorded.first(NETWORK, talk.caseId(), report.withTravel("10").amended(2, null))
                        .asVersion(2));

        talk.answers(AT_STATION, proposal, "{\"agreed\": true}")
                .then()
                .statusCode(409)
                .body("state", equalTo("VOID"));
        talk.seenBy(AT_STATION)
                .then()
                .body("state", equalTo("OPEN"))
                .body("corrections[0].reportVersion", equalTo(1))
                .body("corrections[0].lines[0].after.quantity", equalTo(30));
    }

    private Response propose(Talk talk) {
        return talk.proposes(reviewer(), reviewer().etagOf(talk.caseId()), HALF_AN_HOUR);
    }

    private static String idOf(Response proposed) {
        return proposed.then().statusCode(200).extract().path("corrections[0].proposalId");
    }

    private Talk anOddReport() {
        return Talk.about(service, aReport().withPart("NOT-A-PART"));
    }
}
