package io.closeout.verification.exchange;

import static io.closeout.verification.Office.reviewer;
import static io.closeout.verification.ReportFixture.MANUFACTURER;
import static io.closeout.verification.ReportFixture.STATION;
import static io.closeout.verification.ReportFixture.aReport;
import static io.closeout.verification.Service.NETWORK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.dev.reaction.Recorded;
import io.closeout.events.Digests;
import io.closeout.events.Meta;
import io.closeout.events.common.DocumentRef;
import io.closeout.events.report.QueryAnswer;
import io.closeout.events.report.QueryAnswered;
import io.closeout.events.verification.ReportQueried;
import io.closeout.verification.Office;
import io.closeout.verification.ReportFixture;
import io.closeout.verification.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class ExchangeTest {

    private static final Office AT_STATION = Office.stationOf(STATION);
    private static final Office MAKER = Office.of("manufacturer", MANUFACTURER);

    @Inject
    Service service;

    @Test
    void everySideIsToldWordForWordTheSame() {
        var talk = anOddReport();
        talk.opens(AT_STATION, "{\"lineId\": \"L2\", \"text\": \"The part is new.\"}");
        var thread = talk.threadOf(reviewer());
        talk.writes(reviewer(), thread, "Which one is it?");

        var office = talk.seenBy(reviewer()).then().statusCode(200).extract().asString();

        assertThat(office).contains("The part is new.", "Which one is it?");
        for (var side : List.of(AT_STATION, MAKER, Office.of("auditor", NETWORK), Office.of("technician", STATION))) {
            assertThat(talk.seenBy(side).asString()).isEqualTo(office);
        }
        assertThat(office).doesNotContain("user:");
    }

    @Test
    void whoIsNoSideIsToldThatThereIsNothing() {
        var talk = anOddReport();
        var customers = Talk.about(service, aReport().withPart("NOT-A-PART"));

        talk.seenBy(Office.stationOf(UUID.randomUUID())).then().statusCode(404);
        talk.seenBy(Office.of("manufacturer", UUID.randomUUID())).then().statusCode(404);
        talk.seenBy(Office.of("reviewer", "network-b")).then().statusCode(404);
        customers.seenBy(MAKER).then().statusCode(404);
        talk.opens(Office.stationOf(UUID.randomUUID()), "{\"text\": \"Let me in.\"}")
                .then()
                .statusCode(404);
    }

    @Test
    void whatTheOfficeOpensIsAQueryThatEverybodyHearsOf() {
        var talk = anOddReport();

        talk.opens(reviewer(), """
                        {"lineId": "L2", "ruleId": "part-not-in-catalogue", "text": "Which part?"}""")
                .then()
                .statusCode(200)
                .body("state", equalTo("QUERIED"))
                .body("awaited", equalTo("STATION"))
                .body("threads.question.state", contains("OPEN"))
                .body("threads[0].blocks", equalTo(true));

        var queried = service.said(talk.caseId(), ReportQueried.class);
        assertThat(queried).hasSize(1);
        assertThat(queried.getFirst().toString()).doesNotContain("Which part");
    }

    @Test
    void aStationAnswersAQuestionWhereItIsPublishedAndNotInTheThread() {
        var talk = anOddReport();
        talk.opens(reviewer(), "{\"text\": \"Which part?\"}");
        var thread = talk.threadOf(AT_STATION);

        talk.writes(AT_STATION, thread, "This one.")
                .then()
                .statusCode(409)
                .body("type", containsString("answer-awaited"))
                .body("answerAt", equalTo(OpenCase.answerAt(talk.caseId(), service.openQueryOf(talk.caseId()))));
        talk.settles(reviewer(), thread).then().statusCode(409);

        answered(talk);

        talk.seenBy(AT_STATION)
                .then()
                .body("state", equalTo("OPEN"))
                .body("threads[0].entries[1].answerHref", equalTo("/api/reports/x/answers/y"))
                .body("threads[0].blocks", equalTo(false));
        talk.writes(AT_STATION, thread, "And the old one is kept.").then().statusCode(200);
    }

    @Test
    void theSameMessageTwiceIsOne() {
        var talk = anOddReport();
        var opening = UUID.randomUUID().toString();
        talk.opens(AT_STATION, "{\"text\": \"Please wait.\"}", opening);
        talk.opens(AT_STATION, "{\"text\": \"Please wait.\"}", opening);
        var thread = talk.threadOf(AT_STATION);
        var key = UUID.randomUUID().toString();

        talk.writes(AT_STATION, thread, "A photo follows.", key);
        talk.writes(AT_STATION, thread, "A photo follows.", key).then().statusCode(200);

        talk.writes(AT_STATION, thread, "Something else.", key).then().statusCode(422);
        talk.seenBy(AT_STATION)
                .then()
                .body("threads.size()", equalTo(1))
                .body("threads[0].entries.text", contains("Please wait.", "A photo follows."));
    }

    @Test
    void takesTwoThousandLettersAndNotOneMore() {
        var talk = anOddReport();
        talk.opens(AT_STATION, "{\"text\": \"" + "x".repeat(2_000) + "\"}")
                .then()
                .statusCode(200);

        talk.opens(AT_STATION, "{\"text\": \"" + "x".repeat(2_001) + "\"}")
                .then()
                .statusCode(400);
        talk.writes(AT_STATION, talk.threadOf(AT_STATION), "y".repeat(2_001))
                .then()
                .statusCode(400);
        talk.writes(AT_STATION, talk.threadOf(AT_STATION), " ").then().statusCode(400);
        talk.opens(AT_STATION, "{\"lineId\": \"L77\", \"text\": \"Which?\"}")
                .then()
                .statusCode(422);
    }

    private Talk anOddReport() {
        return Talk.about(service, aReport().underWarranty().withPart("NOT-A-PART"));
    }

    private void answered(Talk talk) {
        var report = aReport().forCase(talk.caseId()).signed();
        var document = new DocumentRef(
                UUID.randomUUID(), "text/plain", Digests.sha256(new byte[32]), 1L, "/api/reports/x/answers/y");
        var answered = QueryAnswered.newBuilder()
                .setMeta(Meta.PENDING)
                .setCaseId(talk.caseId())
                .setQueryId(service.openQueryOf(talk.caseId()))
                .setReportNumber(report.getReportNumber())
                .setReportVersion(1)
                .setContentSha256(report.getContentSha256())
                .setPerformerId(ReportFixture.STATION)
                .setAnsweredAt(Instant.parse("2099-01-01T00:00:00Z"))
                .setAnswers(List.of(new QueryAnswer("Q1", null, List.of(), document, List.of())))
                .build();
        service.takes(Recorded.first(NETWORK, talk.caseId(), answered).asVersion(2));
    }
}
