package io.closeout.verification.rulebook;

import static io.closeout.verification.ReportFixture.STATION;
import static io.closeout.verification.rulebook.RuleOffice.OVERLAY;
import static io.closeout.verification.rulebook.RuleOffice.SET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.verification.Office;
import io.closeout.verification.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class ChangeRulesTest {

    @Inject
    Service service;

    private final String network = "rules-" + UUID.randomUUID();
    private final RuleOffice office = new RuleOffice(network);

    @Test
    void comparesTwoVersionsRuleByRule() {
        office.publish("sets", SET).then().statusCode(200);
        office.publish(
                        "sets",
                        SET.replace("version: \"1\"\nvalid", "version: \"2\"\nvalid")
                                .replace("10000", "12000"))
                .then()
                .statusCode(200)
                .body("comparison.rules[0].fields[0].after", equalTo("12000"));

        office.person()
                .calls()
                .get("/api/rules/compare?from=ours:1&to=ours:2")
                .then()
                .statusCode(200)
                .body("rules.rule", contains("far"))
                .body("rules[0].kind", equalTo("CHANGED"))
                .body("rules[0].fields.field", contains("limit.metres"))
                .body("rules[0].fields[0].before", equalTo("10000"));
    }

    @Test
    void comparesOnlyWhatThereIs() {
        office.person()
                .calls()
                .get("/api/rules/compare?from=ours&to=ours:2")
                .then()
                .statusCode(400);
        office.person()
                .calls()
                .get("/api/rules/compare?from=ours:9&to=ours:2")
                .then()
                .statusCode(404);
    }

    @Test
    void aRetiredSetGivesWayFromTheDayOnAndIsNeverDeleted() {
        office.publish("sets", SET).then().statusCode(200);
        office.retire("sets/ours/1", "2020-01-01").then().statusCode(422);

        office.retire("sets/ours/1", "2999-01-01").then().statusCode(200).body("retiredFrom", equalTo("2999-01-01"));

        office.person()
                .calls()
                .get("/api/rules/sets/ours/1")
                .then()
                .statusCode(200)
                .body("ruleSet.validTo", equalTo("2998-12-31"));
        office.retire("sets/ours/1", "2999-02-01").then().statusCode(409);
    }

    @Test
    void onlyTheBackOfficePublishesAndOnlyForItsOwnNetwork() {
        office.publish("sets", SET).then().statusCode(200);

        Office.of("back-office", "another-" + network)
                .calls()
                .get("/api/rules/sets")
                .then()
                .body("id", not(hasItem("ours")));
        Office.of("reviewer", network)
                .calls()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(SET)
                .post("/api/rules/sets")
                .then()
                .statusCode(403);
    }

    @Test
    void aStationSeesWhatIsSetForItAndNotWhatIsSetForItsRivals() {
        office.publish("sets", SET).then().statusCode(200);
        office.publish("overlays", OVERLAY).then().statusCode(200);
        office.publish("overlays", OVERLAY.replace("far-be", "mine").replace("country: BE", "station: " + STATION));
        office.publish(
                "overlays", OVERLAY.replace("far-be", "rival").replace("country: BE", "station: " + UUID.randomUUID()));

        Office.of("auditor", network)
                .calls()
                .get("/api/rules/overlays")
                .then()
                .body("id", contains("far-be", "mine", "rival"));
        Office.stationOf(STATION, network)
                .calls()
                .get("/api/rules/overlays")
                .then()
                .body("id", contains("far-be", "mine"));
    }

    @Test
    void writesDownWhoPublishedWhatAndWhy() {
        office.publish("sets", SET).then().statusCode(200);

        assertThat(service.rowsOf(
                        network, "select action, subject, reason, after ->> 'version' from audit order by position"))
                .containsExactly("rules.publish rule-set:ours:1 because 1");
    }

    @Test
    void whatAnotherReplicaPublishedIsNoticedWithinSeconds() {
        office.publish("sets", SET).then().statusCode(200);
        assertThat(versions()).contains("1").doesNotContain("7");

        service.rowsOf(network, """
                insert into published_rules
                select tenant_id, kind, id, '7', sha256, replace(document, 'version: "1"', 'version: "7"'), reason,
                    published_by, published_at from published_rules returning id""");
        service.rowsOf(network, "update rules_revision set revision = revision + 1 returning revision");

        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> versions().contains("7"));
    }

    private List<String> versions() {
        return office.person().calls().get("/api/rules/sets").jsonPath().getList("findAll { it.id == 'ours' }.version");
    }
}
