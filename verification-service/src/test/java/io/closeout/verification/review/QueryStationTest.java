package io.closeout.verification.review;

import static io.closeout.verification.Office.reviewer;
import static io.closeout.verification.ReportFixture.STATION;
import static io.closeout.verification.ReportFixture.aReport;
import static io.closeout.verification.Service.NETWORK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.dev.reaction.Recorded;
import io.closeout.events.verification.ReportQueried;
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
class QueryStationTest {

    @Inject
    Service service;

    @Test
    void asksTheStationAndLetsOnlyItReadTheQuestion() {
        var caseId = takes(aReport().withPart("NOT-A-PART"));

        reviewer()
                .decides(caseId, "query", """
                        {"questions": [{"lineId": "L2", "ruleId": "part-not-in-catalogue", "text": "Which part?"}]}""")
                .then()
                .statusCode(200)
                .body("state", equalTo("QUERIED"))
                .body("queries[0].questions[0].text", equalTo("Which part?"));

        var queried = service.said(caseId, ReportQueried.class).getFirst();
        assertThat(queried.getRound()).isEqualTo(1);
        assertThat(queried.toString()).doesNotContain("Which part");
        var href = queried.getQuestions().getFirst().getDocumentRef().getHref();
        Office.stationOf(STATION).calls().accept("text/plain").get(href).then().body(equalTo("Which part?"));
        Office.stationOf(UUID.randomUUID())
                .calls()
                .accept("text/plain")
                .get(href)
                .then()
                .statusCode(404);
    }

    @Test
    void asksOnlyAboutWhatIsThere() {
        var caseId = takes(aReport().withPart("NOT-A-PART"));

        reviewer()
                .decides(caseId, "query", """
                        {"questions": [{"lineId": "L77", "text": "Which part?"}]}""")
                .then()
                .statusCode(422)
                .body("detail", equalTo("The report has no line L77."));
    }

    @Test
    void refusesAnEmptyQuestion() {
        var caseId = takes(aReport().withPart("NOT-A-PART"));

        reviewer().decides(caseId, "query", "{\"questions\": []}").then().statusCode(400);
        reviewer()
                .decides(caseId, "query", "{\"questions\": [{\"text\": \" \"}]}")
                .then()
                .statusCode(400);
    }

    private UUID takes(ReportFixture report) {
        var signed = report.signed();
        service.takes(Recorded.first(NETWORK, signed.getCaseId(), signed));
        return signed.getCaseId();
    }
}
