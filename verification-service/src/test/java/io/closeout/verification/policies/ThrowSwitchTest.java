package io.closeout.verification.policies;

import static io.closeout.verification.Office.reviewer;
import static io.closeout.verification.Recordings.signed;
import static io.closeout.verification.ReportFixture.aReport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.verification.Office;
import io.closeout.verification.ReportFixture;
import io.closeout.verification.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class ThrowSwitchTest {

    private static final String PATH = "/api/verifications/policies/auto-approval";

    @Inject
    Service service;

    @AfterEach
    void isOnAgain() {
        throwsTo(reviewer(), false, "the test is over");
    }

    @Test
    void stopsTheNextReportAndLetsTheOneAfterPassAgain() {
        throwsTo(reviewer(), true, "prices were imported twice").then().statusCode(200);
        var stopped = takes(aReport());
        reviewer()
                .calls()
                .get(PATH)
                .then()
                .body("stopped", equalTo(true))
                .body("reason", equalTo("prices were imported twice"))
                .body("changedBy", equalTo("user:reviewer-network-a"))
                .body("waiting", greaterThanOrEqualTo(1));
        throwsTo(reviewer(), false, "the list is right again").then().statusCode(200);
        var passing = takes(aReport());

        assertThat(stateOf(stopped)).isEqualTo("OPEN AUTO_APPROVAL_STOPPED");
        assertThat(stateOf(passing)).isEqualTo("APPROVED null");
    }

    @Test
    void stopsNobodyElsesNetwork() {
        throwsTo(Office.of("reviewer", "network-b"), true, "theirs").then().statusCode(200);

        assertThat(stateOf(takes(aReport()))).isEqualTo("APPROVED null");
        reviewer().calls().get(PATH).then().body("stopped", equalTo(false));
        throwsTo(Office.of("reviewer", "network-b"), false, "over");
    }

    @Test
    void refusesWhoHasNotSeenTheLastThrow() {
        var seen = reviewer().calls().get(PATH).header("ETag");
        throwsTo(reviewer(), true, "first").then().statusCode(200);

        reviewer()
                .calls()
                .header("If-Match", seen)
                .body("{\"stopped\": false, \"reason\": \"second\"}")
                .put(PATH)
                .then()
                .statusCode(412);
        reviewer()
                .calls()
                .body("{\"stopped\": false, \"reason\": \"second\"}")
                .put(PATH)
                .then()
                .statusCode(428);
    }

    @Test
    void isThrownWithAReasonOnlyAndLeavesAnAuditRow() {
        throwsTo(reviewer(), true, " ").then().statusCode(400);
        throwsTo(reviewer(), true, "audited stop").then().statusCode(200);

        assertThat(service.rows("select action, actor from audit where reason = 'audited stop'"))
                .containsExactly("verification.auto-approval.stop user:reviewer-network-a");
    }

    private static Response throwsTo(Office who, boolean stopped, String reason) {
        return who.calls()
                .header("If-Match", who.calls().get(PATH).header("ETag"))
                .body("{\"stopped\": %s, \"reason\": \"%s\"}".formatted(stopped, reason))
                .put(PATH);
    }

    private UUID takes(ReportFixture report) {
        service.takes(signed(report));
        return report.signed().getCaseId();
    }

    private String stateOf(UUID caseId) {
        return service.rows("select state, review_cause from verification where case_id = ?", caseId)
                .getFirst();
    }
}
