package io.closeout.verification.policies;

import static io.closeout.verification.Recordings.signed;
import static io.closeout.verification.ReportFixture.aReport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.verification.Office;
import io.closeout.verification.ReportFixture;
import io.closeout.verification.Service;
import io.closeout.verification.reference.NetworkContracts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Each test has a contract of its own, because what is published stays. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class PoliciesResourceTest {

    private static final Office OFFICE = Office.of("back-office", Service.NETWORK);
    private static final String TODAY = LocalDate.now(ZoneOffset.UTC).toString();
    private static final String TOMORROW =
            LocalDate.now(ZoneOffset.UTC).plusDays(2).toString();

    @Inject
    Service service;

    @Test
    void whatIsPublishedHoldsForTheNextReport() {
        NetworkContracts.isInForce("R-CAP");
        publishes("cap", 1, "R-CAP", TODAY, "\"auto.cap\": {\"value\": \"0.01\"}")
                .then()
                .statusCode(201);

        var caseId = takes(aReport().underContract("R-CAP"));

        assertThat(causeOf(caseId)).isEqualTo("OVER_CAP");
    }

    @Test
    void whatHoldsFromTomorrowDoesNotHoldToday() {
        NetworkContracts.isInForce("R-LATER");
        publishes("later", 1, "R-LATER", TOMORROW, "\"window.opens\": {\"value\": \"ALWAYS\"}")
                .then()
                .statusCode(201);

        assertThat(stateOf(takes(aReport().underContract("R-LATER")))).isEqualTo("APPROVED");
        OFFICE.calls()
                .queryParam("contract", "R-LATER")
                .queryParam("on", TOMORROW)
                .get("/api/verifications/policies/in-force")
                .then()
                .statusCode(200)
                .body("values.find { it.variable == 'window.opens' }.value", equalTo("ALWAYS"))
                .body("values.find { it.variable == 'window.opens' }.source.policyId", equalTo("later"));
    }

    @Test
    void drawsEveryReportWhereOneInOneIsLookedAt() {
        var station = UUID.randomUUID();
        OFFICE.calls()
                .body("""
                        {"policy": "all-drawn", "version": 1, "scope": {"station": "%s"}, "validFrom": "%s",
                         "values": {"auto.sample": {"value": "1"}}}""".formatted(station, TODAY))
                .post("/api/verifications/policies")
                .then()
                .statusCode(201);

        assertThat(causeOf(takes(aReport().by(station)))).isEqualTo("SAMPLE");
    }

    @Test
    void refusesWithEveryFaultWhatLeavesItsBounds() {
        publishes(
                        "wrong",
                        1,
                        "R-WRONG",
                        TODAY,
                        "\"window.length\": {\"value\": \"61\"}, \"auto.sample\": {\"value\": \"5\"}, \"nope\": {\"value\": \"1\"}")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:closeout:problem:policy-refused"))
                .body("errors.pointer", hasItem("wrong v1: window.length"))
                .body("errors.pointer", hasItem("wrong v1: auto.sample"))
                .body("errors.detail", hasItem("there is no such variable"));
    }

    @Test
    void refusesTheSameVersionTwiceAndAVersionForAnotherScope() {
        publishes("twice", 1, "R-TWICE", TODAY, "\"window.length\": {\"value\": \"3\"}")
                .then()
                .statusCode(201);

        publishes("twice", 1, "R-TWICE", TODAY, "\"window.length\": {\"value\": \"4\"}")
                .then()
                .statusCode(422);
        publishes("twice", 2, "R-OTHER", TODAY, "\"window.length\": {\"value\": \"4\"}")
                .then()
                .statusCode(422);
        publishes("twice", 2, "R-TWICE", TODAY, "\"window.length\": {\"value\": \"4\"}")
                .then()
                .statusCode(201);
    }

    @Test
    void refusesToChangeDaysThatAreOver() {
        publishes("past", 1, "R-PAST", "2020-01-01", "\"window.length\": {\"value\": \"3\"}")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:closeout:problem:policy-backdated"));
    }

    @Test
    void refusesAUnitWithoutItsAmount() {
        publishes("unit", 1, "R-UNIT", TODAY, "\"window.counting\": {\"value\": \"HOURS\"}")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:closeout:problem:policy-unit-alone"))
                .body("detail", equalTo("window.counting goes with window.length."));
    }

    @Test
    void listsWhatALevelAboveNoLongerAllows() {
        var country = "{\"country\": \"LU\"}";
        publishesFor(
                        "contract-lu",
                        1,
                        "{\"country\": \"LU\", \"contract\": \"R-LU\"}",
                        "\"window.length\": {\"value\": \"9\"}")
                .then()
                .statusCode(201);
        publishesFor("country-lu", 1, country, "\"window.length\": {\"value\": \"2\", \"max\": \"5\"}")
                .then()
                .statusCode(201);

        OFFICE.calls()
                .get("/api/verifications/policies/conformance")
                .then()
                .statusCode(200)
                .body("find { it.scope.contract == 'R-LU' }.deviation.variable", equalTo("window.length"));
        OFFICE.calls()
                .queryParam("country", "LU")
                .queryParam("contract", "R-LU")
                .get("/api/verifications/policies/in-force")
                .then()
                .body("values.find { it.variable == 'window.length' }.value", equalTo(2));
    }

    @Test
    void publishesWithAnAuditRow() {
        publishes("audited", 1, "R-AUDIT", TODAY, "\"window.length\": {\"value\": \"3\"}")
                .then()
                .statusCode(201);

        assertThat(service.rows("select action, actor from audit where subject = 'policy:audited'"))
                .containsExactly("verification.policy.publish user:back-office-network-a");
    }

    @Test
    void answersNonsenseWithARefusal() {
        publishes("Bad Name", 1, "R", TODAY, "\"window.length\": {\"value\": \"3\"}")
                .then()
                .statusCode(400);
        publishes("nan", 1, "R-NAN", TODAY, "\"auto.cap\": {\"value\": \"NaN\"}")
                .then()
                .statusCode(422)
                .body("errors.detail", hasItem(containsString("is not a plain decimal number")));
        publishes("huge", 1, "R-HUGE", TODAY, "\"auto.cap\": {\"value\": \"1e400\"}")
                .then()
                .statusCode(422);
        publishes("empty", 1, "R-EMPTY", TODAY, "").then().statusCode(400);
    }

    private Response publishes(String policy, int version, String contract, String from, String values) {
        return OFFICE.calls()
                .body("""
                {"policy": "%s", "version": %d, "scope": {"contract": "%s"}, "validFrom": "%s", "values": {%s}}""".formatted(policy, version, contract, from, values))
                .post("/api/verifications/policies");
    }

    private Response publishesFor(String policy, int version, String scope, String values) {
        return OFFICE.calls()
                .body("""
                {"policy": "%s", "version": %d, "scope": %s, "validFrom": "%s", "values": {%s}}""".formatted(policy, version, scope, TODAY, values))
                .post("/api/verifications/policies");
    }

    private UUID takes(ReportFixture report) {
        service.takes(signed(report));
        return report.signed().getCaseId();
    }

    private String causeOf(UUID caseId) {
        return service.rows("select review_cause from verification where case_id = ?", caseId)
                .getFirst();
    }

    private String stateOf(UUID caseId) {
        return service.rows("select state from verification where case_id = ?", caseId)
                .getFirst();
    }
}
