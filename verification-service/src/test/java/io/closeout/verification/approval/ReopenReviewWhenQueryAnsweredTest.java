package io.closeout.verification.approval;

import static io.closeout.verification.ReportFixture.aReport;
import static io.closeout.verification.Service.NETWORK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.dev.reaction.ReactionContract;
import io.closeout.dev.reaction.Recorded;
import io.closeout.events.Meta;
import io.closeout.events.report.QueryAnswer;
import io.closeout.events.report.QueryAnswered;
import io.closeout.events.report.ReportSigned;
import io.closeout.verification.Office;
import io.closeout.verification.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class ReopenReviewWhenQueryAnsweredTest implements ReactionContract {

    @Inject
    Service service;

    @Override
    public Recorded event() {
        var report = aQueriedReport();
        return answered(report, service.openQueryOf(report.getCaseId()));
    }

    @Override
    public void deliver(List<ConsumerRecord<String, byte[]>> chunk) {
        service.takes(chunk);
    }

    @Override
    public Object effectsOf(Recorded event) {
        return service.effectsOn(UUID.fromString(event.key()));
    }

    @Test
    void putsTheCaseBackIntoTheQueueWithTheAnswer() {
        var report = aQueriedReport();

        service.takes(answered(report, service.openQueryOf(report.getCaseId())));

        assertThat(service.effectsOn(report.getCaseId()))
                .contains("case OPEN null FINDINGS 1 WARNING 1", "query 1 ANSWERED");
        Office.reviewer()
                .sees(report.getCaseId())
                .then()
                .body("queries[0].questions[0].answerKey", equalTo("answer.part-superseded"));
    }

    @Test
    void changesNothingWhenTheQueryIsNotOurs() {
        var report = aQueriedReport();

        service.takes(answered(report, UUID.randomUUID()));

        assertThat(service.effectsOn(report.getCaseId()))
                .contains("case QUERIED null FINDINGS 1 WARNING 1", "query 1 OPEN");
    }

    @Test
    void anAmendedVersionEndsTheQueryToo() {
        var fixture = aReport().withPart("NOT-A-PART");
        var report = query(fixture.signed());

        var amended = fixture.withLabour("60").amended(2, service.openQueryOf(report.getCaseId()));
        service.takes(Recorded.first(NETWORK, report.getCaseId(), amended).asVersion(2));

        assertThat(service.effectsOn(report.getCaseId()))
                .contains("case APPROVED AUTO null 2 null 1", "query 1 ANSWERED");
    }

    private ReportSigned aQueriedReport() {
        return query(aReport().withPart("NOT-A-PART").signed());
    }

    private ReportSigned query(ReportSigned report) {
        service.takes(Recorded.first(NETWORK, report.getCaseId(), report));
        Office.reviewer().decides(report.getCaseId(), "query", """
                        {"questions": [{"lineId": "L2", "text": "Which part is this?"}]}""").then().statusCode(200);
        return report;
    }

    private static Recorded answered(ReportSigned report, UUID queryId) {
        var answer = QueryAnswer.newBuilder()
                .setQuestionId("Q1")
                .setAnswerKey("answer.part-superseded")
                .build();
        var answered = QueryAnswered.newBuilder()
                .setMeta(Meta.PENDING)
                .setCaseId(report.getCaseId())
                .setQueryId(queryId)
                .setReportNumber(report.getReportNumber())
                .setReportVersion(report.getReportVersion())
                .setContentSha256(report.getContentSha256())
                .setPerformerId(report.getPerformerId())
                .setAnsweredAt(report.getSignedAt().plusSeconds(3_600))
                .setAnswers(List.of(answer))
                .build();
        return Recorded.first(NETWORK, report.getCaseId(), answered).asVersion(2);
    }
}
