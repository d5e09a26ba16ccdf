package io.closeout.verification.clock;

import static io.closeout.verification.Office.reviewer;
import static io.closeout.verification.Recordings.answered;
import static io.closeout.verification.Recordings.signed;
import static io.closeout.verification.Recordings.withdrawn;
import static io.closeout.verification.ReportFixture.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.events.verification.AwaitedAnswer;
import io.closeout.events.verification.ReportQueried;
import io.closeout.events.verification.VerificationAtRisk;
import io.closeout.events.verification.VerificationOverdue;
import io.closeout.verification.Moments;
import io.closeout.verification.ReportFixture;
import io.closeout.verification.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Taken in on Monday 1 June 2026, 10:00 in Brussels: three working days end on Thursday at 17:00. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class StrikeClockTest {

    private static final String AT_RISK = "2026-06-04T08:12:30Z";
    private static final String DUE = "2026-06-04T15:00:00Z";

    @Inject
    Service service;

    @Inject
    Moments moments;

    @BeforeEach
    void aMonday() {
        moments.begin("2026-06-01T08:00:00Z");
    }

    @AfterEach
    void theRealTime() {
        moments.end();
    }

    @Test
    void startsWhenTheCaseEntersTheQueue() {
        var caseId = takes(aReport().withPart("NOT-A-PART"));

        assertThat(clocksOf(caseId)).containsExactly("DECISION RUNNING null null");
        assertThat(service.rows(
                        "select c.at_risk_at = a.wake_at, c.due_at = ?::timestamptz from agenda a"
                                + " join answer_clock c on c.id = a.subject_id where a.case_id = ?",
                        DUE,
                        caseId))
                .containsExactly("true true");
    }

    @Test
    void doesNotStartForWhatPassesByItself() {
        var caseId = takes(aReport());

        assertThat(clocksOf(caseId)).isEmpty();
    }

    @Test
    void saysEachHourOnceHoweverOftenItIsLookedAt() {
        var caseId = takes(aReport().withPart("NOT-A-PART"));

        moments.come("2026-06-04T08:11:59Z");
        assertThat(service.said(caseId, VerificationAtRisk.class)).isEmpty();
        moments.come(AT_RISK);
        moments.come(AT_RISK);
        assertThat(service.said(caseId, VerificationAtRisk.class)).hasSize(1);
        assertThat(service.said(caseId, VerificationOverdue.class)).isEmpty();
        moments.come(DUE);
        moments.come("2026-08-01T00:00:00Z");

        assertThat(service.said(caseId, VerificationAtRisk.class)).hasSize(1);
        assertThat(service.said(caseId, VerificationOverdue.class))
                .singleElement()
                .satisfies(overdue -> {
                    assertThat(overdue.getAwaited()).isEqualTo(AwaitedAnswer.DECISION);
                    assertThat(overdue.getStartedAt()).isBetween("2026-06-01T08:00:00Z", "2026-06-01T08:00:10Z");
                    assertThat(overdue.getDueAt()).isEqualTo(DUE);
                    assertThat(overdue.getZone()).isEqualTo("Europe/Brussels");
                });
    }

    @Test
    void saysBothHoursInOrderWhenNobodyLookedForAMonth() {
        var caseId = takes(aReport().withPart("NOT-A-PART"));

        moments.come("2026-07-01T08:00:00Z");

        assertThat(service.rows("select type from outbox where aggregateid = ? order by version", caseId.toString()))
                .containsExactly("closeout.VerificationAtRisk.v1", "closeout.VerificationOverdue.v1");
    }

    @Test
    void saysNothingAfterTheDecisionEvenIfTheJobRunsLate() {
        var caseId = takes(aReport().withPart("NOT-A-PART"));
        moments.isNow("2026-06-05T08:00:00Z");
        reviewer().decides(caseId, "approval", "{}").then().statusCode(200);

        moments.run();

        assertThat(service.said(caseId, VerificationAtRisk.class)).isEmpty();
        assertThat(service.said(caseId, VerificationOverdue.class)).isEmpty();
        assertThat(clocksOf(caseId)).containsExactly("DECISION STOPPED null null");
    }

    @Test
    void saysNothingAboutAReportThatWasTakenBackInTheSameChunk() {
        var report = aReport().withPart("NOT-A-PART");
        service.takes(signed(report), withdrawn(report, 2));

        moments.come("2026-07-01T08:00:00Z");

        assertThat(service.said(report.signed().getCaseId(), VerificationOverdue.class))
                .isEmpty();
    }

    @Test
    void waitsForTheStationWhileAQueryIsOpenAndForTheReviewerAfterTheAnswer() {
        var caseId = takes(aReport().withPart("NOT-A-PART"));

        reviewer()
                .decides(caseId, "query", "{\"questions\": [{\"text\": \"Which part?\"}]}")
                .then()
                .statusCode(200);

        // Seven working days after Monday 1 June.
        var queried = service.said(caseId, ReportQueried.class).getFirst();
        assertThat(queried.getAnswerBy()).isEqualTo("2026-06-10");
        assertThat(clocksOf(caseId)).containsExactly("DECISION STOPPED null null", "QUERY RUNNING null null");
        moments.come("2026-06-10T14:59:00Z");
        assertThat(service.said(caseId, VerificationAtRisk.class))
                .singleElement()
                .satisfies(risk -> assertThat(risk.getAwaited()).isEqualTo(AwaitedAnswer.QUERY));
        service.takes(answered(queried, "answer.part-superseded"));
        assertThat(clocksOf(caseId)).last().isEqualTo("DECISION RUNNING null null");
        moments.come("2026-06-10T15:01:00Z");
        assertThat(service.said(caseId, VerificationOverdue.class)).isEmpty();
    }

    @Test
    void saysItOnceWhenTwoReplicasLookAtTheSameMoment() throws Exception {
        var cases = Stream.generate(() -> takes(aReport().withPart("NOT-A-PART")))
                .limit(60)
                .toList();
        moments.isNow("2026-07-01T08:00:00Z");

        moments.runTwiceAtOnce();

        assertThat(cases).allSatisfy(caseId -> {
            assertThat(service.said(caseId, VerificationAtRisk.class)).hasSize(1);
            assertThat(service.said(caseId, VerificationOverdue.class)).hasSize(1);
        });
    }

    private List<String> clocksOf(UUID caseId) {
        return service.rows(
                "select awaited, state, at_risk_said_at, overdue_said_at from answer_clock where case_id = ?"
                        + " order by started_at, id",
                caseId);
    }

    private UUID takes(ReportFixture report) {
        service.takes(signed(report));
        return report.signed().getCaseId();
    }
}
