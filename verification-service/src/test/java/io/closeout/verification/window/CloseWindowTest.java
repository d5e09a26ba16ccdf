package io.closeout.verification.window;

import static io.closeout.verification.Office.reviewer;
import static io.closeout.verification.Recordings.amended;
import static io.closeout.verification.Recordings.signed;
import static io.closeout.verification.Recordings.withdrawn;
import static io.closeout.verification.ReportFixture.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.events.verification.AdjustmentWindowClosed;
import io.closeout.events.verification.AdjustmentWindowOpened;
import io.closeout.events.verification.Finding;
import io.closeout.events.verification.ReportVerified;
import io.closeout.events.verification.VerificationMode;
import io.closeout.events.verification.WindowCause;
import io.closeout.events.verification.WindowEnd;
import io.closeout.verification.Moments;
import io.closeout.verification.ReportFixture;
import io.closeout.verification.Service;
import io.closeout.verification.policies.PolicyFixture;
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

/** Taken in on Monday 1 June 2026, 10:00 in Brussels; contract W gives two working days, until Wednesday 17:00. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class CloseWindowTest {

    private static final String END = "2026-06-03T15:00:00Z";

    @Inject
    Service service;

    @Inject
    Moments moments;

    @Inject
    PolicyFixture policies;

    @BeforeEach
    void aMonday() {
        moments.begin("2026-06-01T08:00:00Z");
        policies.say("window-w", "W", "window.opens", "ALWAYS");
        policies.say("window-f", "F", "window.opens", "FINDINGS");
    }

    @AfterEach
    void theRealTime() {
        moments.end();
    }

    @Test
    void opensBeforeTheDecisionAndSaysByWhichPolicy() {
        var caseId = takes(aReport().underContract("W").withPart("NOT-A-PART"));

        assertThat(stateOf(caseId)).isEqualTo("ADJUSTING null null");
        assertThat(service.said(caseId, AdjustmentWindowOpened.class))
                .singleElement()
                .satisfies(opened -> {
                    assertThat(opened.getCause()).isEqualTo(WindowCause.ALWAYS);
                    assertThat(opened.getClosesAt()).isEqualTo(END);
                    assertThat(opened.getPolicyId()).isEqualTo("window-w");
                    assertThat(opened.getPolicyVersion()).isEqualTo("1");
                    assertThat(opened.getFindings())
                            .extracting(Finding::getRuleId)
                            .containsExactly("part-not-in-catalogue");
                });
        assertThat(service.said(caseId, ReportVerified.class)).isEmpty();
    }

    @Test
    void doesNotOpenForACleanReportWhereOnlyFindingsOpenIt() {
        var clean = takes(aReport().underContract("F"));
        var found = takes(aReport().underContract("F").withPart("NOT-A-PART"));

        assertThat(stateOf(clean)).isEqualTo("APPROVED AUTO null");
        assertThat(stateOf(found)).isEqualTo("ADJUSTING null null");
    }

    @Test
    void letsACleanReportPassWhenTheTimeIsOver() {
        var caseId = takes(aReport().underContract("W"));

        moments.come("2026-06-03T14:59:59Z");
        assertThat(stateOf(caseId)).isEqualTo("ADJUSTING null null");
        moments.come(END);
        moments.come(END);

        assertThat(stateOf(caseId)).isEqualTo("APPROVED AUTO null");
        assertThat(ends(caseId)).containsExactly(WindowEnd.TIME);
        assertThat(service.said(caseId, ReportVerified.class)).hasSize(1);
    }

    @Test
    void putsAReportWithFindingsIntoTheQueueWhenTheTimeIsOver() {
        var caseId = takes(aReport().underContract("W").withPart("NOT-A-PART"));

        moments.come(END);

        assertThat(stateOf(caseId)).isEqualTo("OPEN null FINDINGS");
        assertThat(service.rows(
                        "select waiting_since >= ?::timestamptz from verification where case_id = ?", END, caseId))
                .containsExactly("true");
        assertThat(service.rows("select awaited, state from answer_clock where case_id = ?", caseId))
                .containsExactly("DECISION RUNNING");
        assertThat(service.rows("select rule_id, outcome from finding where case_id = ?", caseId))
                .containsExactly("part-not-in-catalogue OPEN");
    }

    @Test
    void decidesByWhatIsKnownWhenTheTimeIsOver() {
        var first = aReport().onSerial("IN-THE-WINDOW").withPart("NOT-A-PART");
        takes(first);
        var second = takes(aReport().onSerial("IN-THE-WINDOW").underContract("W"));
        assertThat(service.rows("select rule_id, outcome from finding where case_id = ?", second))
                .containsExactly("duplicate-claim OPEN");

        service.takes(withdrawn(first, 2));
        moments.come(END);

        assertThat(stateOf(second)).isEqualTo("APPROVED AUTO null");
        assertThat(service.rows("select rule_id, outcome from finding where case_id = ?", second))
                .containsExactly("duplicate-claim CLEARED");
    }

    @Test
    void startsOverWithAnAmendedVersion() {
        var report = aReport().underContract("W");
        var caseId = takes(report);
        moments.isNow("2026-06-02T08:00:00Z");

        service.takes(amended(report.withTravel("10"), 2));

        assertThat(ends(caseId)).containsExactly(WindowEnd.AMENDED);
        assertThat(service.said(caseId, AdjustmentWindowOpened.class)).last().satisfies(opened -> {
            assertThat(opened.getReportVersion()).isEqualTo(2);
            assertThat(opened.getClosesAt()).isEqualTo("2026-06-04T15:00:00Z");
        });
        moments.come(END);
        assertThat(stateOf(caseId)).isEqualTo("ADJUSTING null null");
    }

    @Test
    void endsWithAReportThatIsTakenBack() {
        var report = aReport().underContract("W");
        var caseId = takes(report);

        service.takes(withdrawn(report, 2));
        moments.come(END);

        assertThat(ends(caseId)).containsExactly(WindowEnd.WITHDRAWN);
        assertThat(service.said(caseId, ReportVerified.class)).isEmpty();
    }

    @Test
    void endsWithAReviewersDecision() {
        var caseId = takes(aReport().underContract("W").withPart("NOT-A-PART"));

        reviewer().decides(caseId, "approval", "{}").then().statusCode(200);
        moments.come(END);

        assertThat(ends(caseId)).containsExactly(WindowEnd.DECIDED);
        assertThat(service.said(caseId, ReportVerified.class))
                .extracting(ReportVerified::getMode)
                .containsExactly(VerificationMode.MANUAL);
    }

    @Test
    void closesOnceWhenTwoReplicasLookAtTheSameMoment() throws Exception {
        var cases = Stream.generate(() -> takes(aReport().underContract("W")))
                .limit(60)
                .toList();
        moments.isNow(END);

        moments.runTwiceAtOnce();

        assertThat(cases).allSatisfy(caseId -> {
            assertThat(ends(caseId)).containsExactly(WindowEnd.TIME);
            assertThat(service.said(caseId, ReportVerified.class)).hasSize(1);
        });
    }

    @Test
    void isNotStoppedByACaseThatCannotBeDecided() {
        var poisoned = takes(aReport().underContract("W"));
        var others = Stream.generate(() -> takes(aReport().underContract("W")))
                .limit(3)
                .toList();
        policies.inNetwork(
                () -> service.changes("update verification set content = '\\x00' where case_id = ?", poisoned));

        moments.come(END);

        assertThat(others).allSatisfy(caseId -> assertThat(stateOf(caseId)).isEqualTo("APPROVED AUTO null"));
        assertThat(stateOf(poisoned)).isEqualTo("ADJUSTING null null");
        assertThat(service.rows("select tries, wake_at > ?::timestamptz from agenda where case_id = ?", END, poisoned))
                .containsExactly("1 true");
    }

    private UUID takes(ReportFixture report) {
        service.takes(signed(report));
        return report.signed().getCaseId();
    }

    private String stateOf(UUID caseId) {
        return service.rows("select state, mode, review_cause from verification where case_id = ?", caseId)
                .getFirst();
    }

    private List<WindowEnd> ends(UUID caseId) {
        return service.said(caseId, AdjustmentWindowClosed.class).stream()
                .map(AdjustmentWindowClosed::getEnd)
                .toList();
    }
}
