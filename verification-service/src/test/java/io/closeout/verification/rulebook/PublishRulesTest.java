package io.closeout.verification.rulebook;

import static io.closeout.verification.ReportFixture.aReport;
import static io.closeout.verification.rulebook.RuleOffice.OVERLAY;
import static io.closeout.verification.rulebook.RuleOffice.SET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.dev.reaction.Recorded;
import io.closeout.verification.Office;
import io.closeout.verification.ReportFixture;
import io.closeout.verification.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class PublishRulesTest {

    @Inject
    Service service;

    private final String network = "rules-" + UUID.randomUUID();
    private final RuleOffice office = new RuleOffice(network);

    @Test
    void aPublishedSetDecidesFromThenOnAndIsNamedByItsDigest() {
        var sha = office.publish("sets", SET).then().statusCode(200).extract().<String>path("document.sha256");

        var verification = judged(aReport().withTravel("10.1"));

        assertThat(verification.<String>path("ruleSet.sha256")).isEqualTo(sha);
        assertThat(verification.<String>path("findings[0].message"))
                .isEqualTo("The report claims 10.1 km of travel; at most 10 km are accepted without question.");
    }

    @Test
    void anOverlayMovesTheLimitForItsCountryAlone() {
        office.publish("sets", SET).then().statusCode(200);
        office.publish("overlays", OVERLAY).then().statusCode(200);

        var belgian = judged(aReport().withTravel("15.1"));
        var belgianBelow = judged(aReport().withTravel("15"));

        assertThat(belgian.<String>path("findings[0].message")).contains("at most 15 km");
        assertThat(belgian.<String>path("ruleSet.version")).isEqualTo("1+far-be.1");
        assertThat(belgianBelow.<String>path("state")).isEqualTo("APPROVED");
    }

    @Test
    void saysLineByLineWhatIsWrongWithASet() {
        office.publish(
                        "sets",
                        SET.replace("travel.metres >", "travel.miles >")
                                .replace("severity: warning", "severity: grave"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:closeout:problem:rules-refused"))
                .body("errors.pointer", contains("body:8: rules/0/severity"))
                .body("errors.detail", contains(containsString("only one of info, warning, blocking")));
        office.publish(
                        "sets",
                        SET.replace("travel.metres >", "travel.miles >").replace("finding.distance", "finding.none"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("body:12: rule far"));
        office.publish("sets", SET.replace("finding.distance-over-cap", "finding.none"))
                .then()
                .statusCode(422)
                .body("errors.detail", contains("there is no text finding.none"));
    }

    @Test
    void refusesAnOverlayOutOfBoundsOrAgainstAnotherOrOverNothing() {
        office.publish("sets", SET).then().statusCode(200);
        office.publish("overlays", OVERLAY).then().statusCode(200);

        office.publish("overlays", OVERLAY.replace("far-be", "other"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("body:7: far.metres"))
                .body("errors[0].detail", containsString("far-be sets it for the same scope in the same time"));
        office.publish("overlays", OVERLAY.replace("version: 1", "version: 2").replace("15000", "20001"))
                .then()
                .statusCode(422)
                .body("errors[0].detail", containsString("5000 to 20000"));
        office.publish("overlays", OVERLAY.replace("base: ours", "base: theirs"))
                .then()
                .statusCode(422)
                .body("errors[0].detail", equalTo("there is no rule set theirs"));
    }

    @Test
    void refusesAVersionThatExistsAndASetThatRivalsAnother() {
        office.publish("sets", SET).then().statusCode(200);

        office.publish("sets", SET + "# again\n")
                .then()
                .statusCode(422)
                .body("errors[0].detail", containsString("exists already"));
        office.publish("sets", SET.replace("id: ours", "id: rival"))
                .then()
                .statusCode(422)
                .body("errors[0].detail", containsString("applies to the same reports"));
    }

    @Test
    void aDryRunSaysTheSameAndKeepsNothingNotEvenItsKey() {
        var key = UUID.randomUUID().toString();

        office.publish("sets?dryRun=true", SET, key).then().statusCode(200).body("dryRun", equalTo(true));
        office.person().calls().get("/api/rules/sets/ours/1").then().statusCode(404);
        office.publish("sets?reason=why", SET, key).then().statusCode(200).body("dryRun", equalTo(false));
        office.person()
                .calls()
                .get("/api/rules/sets/ours/1")
                .then()
                .statusCode(200)
                .body("document", equalTo(SET));
    }

    @Test
    void takesOneDocumentAtATime() {
        office.publish("sets", SET + "---\n" + OVERLAY).then().statusCode(400);
    }

    @Test
    void demandsAReason() {
        office.publish("sets?reason=", SET)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:closeout:problem:reason-required"));
    }

    private Response judged(ReportFixture report) {
        var signed = report.signed();
        service.takes(Recorded.first(network, signed.getCaseId(), signed));
        return Office.of("reviewer", network).sees(signed.getCaseId());
    }
}
