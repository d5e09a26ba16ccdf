package io.closeout.verification.review;

import static io.closeout.verification.Office.reviewer;
import static io.closeout.verification.ReportFixture.aReport;
import static io.closeout.verification.Service.NETWORK;
import static io.closeout.verification.review.ReviewPages.keep;
import static io.closeout.verification.review.ReviewPages.page;
import static io.closeout.verification.review.ReviewPages.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.dev.reaction.Recorded;
import io.closeout.events.common.LineKind;
import io.closeout.events.report.WorkPeriod;
import io.closeout.verification.Office;
import io.closeout.verification.ReportFixture;
import io.closeout.verification.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class VerificationPagesTest {

    @Inject
    Service service;

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "nl", "nb", "ro"})
    void aCaseIsShownInTheReadersLanguageWithoutAHole(String language) throws IOException {
        var caseId = takes(aReport()
                .underWarranty()
                .withPart("NOT-A-PART")
                .withTravel("300")
                .withUnplanned(false));

        var page = page(reviewer().reading(language), "/verifications/" + caseId);

        assertThat(page)
                .contains("lang=\"" + language + "\"")
                .doesNotContain("page.")
                .doesNotContain("finding.");
        keep("case-" + language, page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ro"})
    void theQueueShowsWhatWaitsAndHowMuch(String language) throws IOException {
        var station = UUID.randomUUID();
        var caseId = takes(aReport().by(station).withUnplanned(false).withPart("NOT-A-PART"));

        var page = page(reviewer().reading(language), "/verifications?performer=" + station);

        assertThat(page)
                .contains("/verifications/" + caseId)
                .contains("<title>(")
                .doesNotContain("page.");
        keep("queue-" + language, page);
    }

    @Test
    void aCaseShowsWhenItWasWorkedWhatWasPutInAndWhoShares() throws IOException {
        var caseId = takes(aReport()
                .withUnplanned(false)
                .withLine(
                        "L3",
                        LineKind.PART,
                        "1",
                        "C62",
                        line -> line.setSerialNumber("P-77")
                                .setPeriods(List.of(new WorkPeriod(
                                        Instant.parse("2026-03-02T21:00:00Z"), Instant.parse("2026-03-03T01:30:00Z")))))
                .splitBetween(ReportFixture.CUSTOMER, "62.5", ReportFixture.STATION, "37.5"));

        var page = page(reviewer(), "/verifications/" + caseId);

        assertThat(page).contains("P-77", "22:00–", " 02:30", "62.5\u00a0%", "37.5\u00a0%");
        keep("case-shared", page);
    }

    @Test
    void anEmptyQueueSaysSo() throws IOException {
        var page = page(Office.of("reviewer", "network-c"), "/verifications");

        assertThat(page).contains("Nothing is waiting here.");
        keep("queue-empty", page);
    }

    @Test
    void theNextPageKeepsTheFilter() {
        takes(aReport().withUnplanned(false));
        takes(aReport().withUnplanned(false));

        assertThat(page(reviewer(), "/verifications?severity=BLOCKING&limit=1"))
                .contains("state=OPEN&amp;severity=BLOCKING&amp;cursor=");
    }

    @Test
    void approvesFromTheForm() {
        var caseId = takes(aReport().withPart("NOT-A-PART"));

        var answer = post(
                caseId, "approval", Map.of("version", "0", "reason", "", "approved.L1", "60", "proposed.L1", "60"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/verifications/" + caseId);
        assertThat(page(reviewer(), "/verifications/" + caseId))
                .contains("Decided by")
                .doesNotContain("<form");
    }

    @Test
    void approvesLessFromTheForm() {
        var caseId = takes(aReport().withPart("NOT-A-PART"));

        post(caseId, "approval", Map.of("version", "0", "approved.L2", "0", "proposed.L2", "1"));

        assertThat(service.effectsOn(caseId)).contains("finding 1 part-not-in-catalogue L2 CONFIRMED");
    }

    @Test
    void refusesAFormAboutAnOlderVersion() {
        var caseId = takes(aReport().withPart("NOT-A-PART"));
        post(caseId, "query", Map.of("version", "0", "text", "Which part is this?"));

        assertThat(post(caseId, "approval", Map.of("version", "0")).statusCode())
                .isEqualTo(412);
    }

    @Test
    void asksAndRefusesFromTheForms() throws IOException {
        var caseId = takes(aReport().withPart("NOT-A-PART"));
        post(caseId, "query", Map.of("version", "0", "lineId", "L2", "text", "<script>alert(1)</script>"));
        var asked = page(reviewer(), "/verifications/" + caseId);
        keep("case-queried", asked);

        post(caseId, "rejection", Map.of("version", "1", "reasonKey", "rejection.other", "text", "Because."));

        assertThat(asked).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
        assertThat(service.effectsOn(caseId)).contains("case REJECTED MANUAL FINDINGS 1 WARNING 1", "query 1 VOID");
        keep("case-refused", page(reviewer(), "/verifications/" + caseId));
    }

    @Test
    void answersAFormWithNonsenseWithAProblem() {
        var caseId = takes(aReport().withPart("NOT-A-PART"));

        assertThat(post(caseId, "approval", Map.of("version", "x")).statusCode())
                .isEqualTo(400);
        assertThat(post(caseId, "approval", Map.of("version", "0", "approved.L1", "1e9"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(post(caseId, "rejection", Map.of("version", "0")).statusCode())
                .isEqualTo(400);
        assertThat(post(caseId, "query", Map.of("version", "0", "text", "\u0001"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void anAuditorLooksButDoesNotDecide() {
        var caseId = takes(aReport().withPart("NOT-A-PART"));

        assertThat(page(Office.of("auditor", NETWORK), "/verifications/" + caseId))
                .doesNotContain("<form");
    }

    @Test
    void showsWhatIsChecked() throws IOException {
        var page = page(reviewer(), "/rules");

        assertThat(page).contains("Claimed twice").contains("/rules/labour-over-standard");
        keep("rules", page);
    }

    private UUID takes(ReportFixture report) {
        var signed = report.signed();
        service.takes(Recorded.first(NETWORK, signed.getCaseId(), signed));
        return signed.getCaseId();
    }
}
