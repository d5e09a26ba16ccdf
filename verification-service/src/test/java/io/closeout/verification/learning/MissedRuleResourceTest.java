package io.closeout.verification.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.verification.Office;
import io.closeout.verification.PastFixture;
import io.closeout.verification.PastFixture.Decision;
import io.closeout.verification.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class MissedRuleResourceTest {

    @Inject
    PastFixture past;

    @Inject
    Service service;

    @Test
    void aCaseNamesTheRuleThatWouldHaveCaughtItAndTheRuleCountsIt() {
        var caseId = past.holds(Decision.of(Service.NETWORK, UUID.randomUUID(), "2026-03-02T10:00:00Z"));

        put(caseId, "{\"ruleId\": \"distance-over-cap\", \"reason\": \"He drove the long way.\"}")
                .then()
                .statusCode(200);
        put(caseId, "{\"wish\": \"Look at the toll road.\", \"reason\": \"Said more exactly.\"}")
                .then()
                .statusCode(200)
                .body("wish", equalTo("Look at the toll road."));

        assertThat(service.rows("select rule_id, wish from missed_rule where case_id = ?", caseId))
                .containsExactly("null Look at the toll road.");
        assertThat(service.rows(
                        "select action, before ->> 'ruleId', after ->> 'wish', reason from audit where subject = ?"
                                + " order by position",
                        "verification:" + caseId))
                .containsExactly(
                        "verification.name-missed-rule null null He drove the long way.",
                        "verification.name-missed-rule distance-over-cap Look at the toll road. Said more exactly.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"reason\": \"x\"}",
                "{\"ruleId\": \"distance-over-cap\", \"none\": true, \"reason\": \"x\"}",
                "{\"ruleId\": \"no-such-rule\", \"reason\": \"x\"}"
            })
    void whatNamesNoRuleClearlyIsRefused(String body) {
        var caseId = past.holds(Decision.of(Service.NETWORK, UUID.randomUUID(), "2026-03-02T10:00:00Z"));

        put(caseId, body).then().statusCode(422);
    }

    @Test
    void aCaseOfNobodyIsNotFound() {
        put(UUID.randomUUID(), "{\"none\": true, \"reason\": \"x\"}").then().statusCode(404);
    }

    @Test
    void theReasonIsSaidInTheReadersLanguage() {
        Office.reviewer()
                .reading("fr")
                .calls()
                .body("{\"reason\": \"x\"}")
                .put("/api/verifications/" + UUID.randomUUID() + "/missed-rule")
                .then()
                .statusCode(422)
                .body("title", containsString("règle"));
    }

    private static Response put(UUID caseId, String body) {
        return Office.reviewer().calls().body(body).put("/api/verifications/" + caseId + "/missed-rule");
    }
}
