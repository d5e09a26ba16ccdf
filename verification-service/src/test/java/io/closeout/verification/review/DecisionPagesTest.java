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
import io.closeout.verification.ReportFixture;
import io.closeout.verification.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class DecisionPagesTest {

    @Inject
    Service service;

    @Inject
    RunBulkApprovals job;

    @Test
    void opensTheNextCaseOfTheSameListAfterADecision() throws IOException {
        var station = UUID.randomUUID();
        var first = takes(aReport().by(station).withPart("NOT-A-PART"));
        var second = takes(aReport().by(station).withPart("NOT-A-PART"));
        var filter = "state=OPEN&station=" + station;
        assertThat(page(reviewer(), "/verifications/%s?%s".formatted(first, filter)))
                .contains("1 of 2");

        var answer = post(first, "approval", Map.of("version", "0", "filter", filter));

        assertThat(answer.header("Location")).endsWith("/verifications/%s?%s&done=%s".formatted(second, filter, first));
        var next = page(reviewer(), "/verifications/%s?%s&done=%s".formatted(second, filter, first));
        assertThat(next).contains("1 of 1").contains(": Approved.");
        keep("case-next", next);
        assertThat(post(second, "approval", Map.of("version", "0", "filter", filter))
                        .header("Location"))
                .endsWith("/verifications?%s&done=%s".formatted(filter, second));
    }

    @Test
    void givesBackWhatWasTypedAndSaysWhoWasFaster() throws IOException {
        var caseId = takes(aReport().withPart("NOT-A-PART"));
        post(caseId, "approval", Map.of("version", "0", "proposed.L2", "1", "approved.L2", "0", "reason", "Not ours."));

        var mine = Map.of(
                "version",
                "0",
                "form",
                "correction",
                "proposed.L2",
                "1",
                "approved.L2",
                "0.5",
                "reason",
                "Half of it.");
        var answer = post(caseId, "approval", mine);

        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(answer.asString())
                .contains("Meanwhile somebody else was here.")
                .contains("reviewer-network-a decided: Approved.")
                .contains("“Not ours.”")
                .contains("You wrote: “Half of it.”")
                .contains("<td>0.5</td><td>0 ×</td>");
        keep("case-conflict", answer.asString());
    }

    @Test
    void keepsTheFormOpenWhenAReasonIsMissing() {
        var caseId = takes(aReport().withUnplanned(false));

        var answer = post(
                caseId,
                "approval",
                Map.of("version", "0", "form", "correction", "proposed.L2", "1", "approved.L2", "0"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString())
                .contains("This decision needs a reason")
                .contains("name=\"approved.L2\" value=\"0\"");
    }

    @Test
    void showsBeforeAndAfterOfACorrectionAndWhyTheBillCannotGrow() {
        var caseId = takes(aReport().underWarranty().withUnplanned(false));

        var cut = post(caseId, "preview", Map.of("proposed.L2", "1", "approved.L2", "0"));
        var more = post(caseId, "preview", Map.of("proposed.L2", "1", "approved.L2", "2"));

        assertThat(cut.statusCode()).isEqualTo(200);
        assertThat(cut.asString()).contains("<del>1 × · Customer</del>").contains("<ins>0 × · Customer</ins>");
        assertThat(more.statusCode()).isEqualTo(422);
        assertThat(more.asString()).contains("It must be from 0 to 1.");
        assertThat(service.effectsOn(caseId)).noneMatch(effect -> effect.contains("APPROVED"));
    }

    @Test
    void showsWhatAnAmendmentChanged() throws IOException {
        var report = aReport().withPart("NOT-A-PART");
        var caseId = takes(report);
        var amended = aReport()
                .forCase(caseId)
                .withLabour("90")
                .withPart("NOT-A-PART")
                .withTravel("12")
                .amended(2, null);
        service.takes(Recorded.first(NETWORK, caseId, amended).asVersion(2));

        var page = page(reviewer(), "/verifications/" + caseId);

        assertThat(page)
                .contains("What changed since version 1 (Waiting)")
                .contains("<del>60 min</del></td><td><ins>90 min</ins>")
                .contains("<ins>12 km · travel</ins>");
        keep("case-amended", page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nb", "ro"})
    void aBulkApprovalIsStartedWatchedAndFoundAgain(String language) throws IOException {
        var fine = takes(aReport().withPart("NOT-A-PART"));
        var blocking = takes(aReport().withUnplanned(false));
        var id = UUID.randomUUID();
        var form = Map.of("id", id.toString(), "reason", "All looked at.");

        var answer = startsBulk(form, fine + ":0", blocking + ":0");
        var again = startsBulk(form, fine + ":0", blocking + ":0");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(again.header("Location"))
                .isEqualTo(answer.header("Location"))
                .endsWith("/bulk-approvals/" + id);
        keep("bulk-running-" + language, page(reviewer().reading(language), "/verifications/bulk-approvals/" + id));
        job.run();
        var done = page(reviewer().reading(language), "/verifications/bulk-approvals/" + id);
        assertThat(done)
                .contains("/verifications/" + fine, "/verifications/" + blocking)
                .doesNotContain("page.");
        keep("bulk-done-" + language, done);
        keep("bulks-" + language, page(reviewer().reading(language), "/verifications/bulk-approvals"));
    }

    private static Response startsBulk(Map<String, String> form, String... cases) {
        return reviewer()
                .calls()
                .contentType("application/x-www-form-urlencoded")
                .redirects()
                .follow(false)
                .formParams(form)
                .formParam("case", List.of(cases))
                .post("/verifications/bulk-approvals");
    }

    private UUID takes(ReportFixture report) {
        var signed = report.signed();
        service.takes(Recorded.first(NETWORK, signed.getCaseId(), signed));
        return signed.getCaseId();
    }
}
