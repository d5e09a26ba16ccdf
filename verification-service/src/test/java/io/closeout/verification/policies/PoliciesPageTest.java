package io.closeout.verification.policies;

import static io.closeout.verification.Office.reviewer;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.verification.Office;
import io.closeout.verification.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class PoliciesPageTest {

    private static final Office OFFICE = Office.of("back-office", Service.NETWORK);

    @AfterEach
    void isOnAgain() {
        throwsSwitch("false", "the test is over");
    }

    @ParameterizedTest
    @CsvSource({
        "en, Stop automatic approval of network-a",
        "fr, Arrêter l’approbation automatique de network-a",
        "nl, Automatische goedkeuring van network-a stoppen",
        "nb, Stans automatisk godkjenning for network-a",
        "ro, Oprește aprobarea automată pentru network-a"
    })
    void namesWhatTheSwitchDoesInTheReadersLanguage(String language, String button) {
        assertThat(page(OFFICE.reading(language))).contains("<button class=\"destructive\">" + button);
    }

    @Test
    void showsWhoStoppedItWhyAndWhatWaits() {
        throwsSwitch("true", "a <b>wrong</b> price list");

        assertThat(page(OFFICE))
                .contains("Automatic approval is stopped", "reviewer-network-a")
                .contains("a &lt;b&gt;wrong&lt;/b&gt; price list")
                .contains("waits because of it")
                .contains("Resume automatic approval of network-a");
    }

    @Test
    void publishesWhatTheFormSaysAndShowsItAgain() {
        var form = form(OFFICE)
                .formParam("policy", "contract-page-1")
                .formParam("version", 1)
                .formParam("contract", "PAGE-1")
                .formParam("country", "")
                .formParam("station", "")
                .formParam(
                        "validFrom",
                        java.time.LocalDate.now(java.time.ZoneOffset.UTC).toString())
                .formParam("v.window.opens", "FINDINGS")
                .formParam("v.window.length", "4")
                .formParam("v.auto.cap", "")
                .formParam("v.auto.unvalued", "");

        form.post("/verifications/policies").then().statusCode(303);

        assertThat(page(OFFICE, "?contract=PAGE-1"))
                .contains("contract-page-1, version 1", "only with findings", "4 working days")
                .contains("name=\"version\" value=\"2\"")
                .contains("In force today: contract PAGE-1");
    }

    @Test
    void letsOnlyTheBackOfficePublish() {
        assertThat(page(reviewer())).doesNotContain("Publish version").contains("Stop automatic approval");
        assertThat(page(Office.of("auditor", Service.NETWORK)))
                .doesNotContain("Publish version")
                .doesNotContain("<button class=\"destructive\">");
        form(reviewer())
                .formParam("policy", "x")
                .post("/verifications/policies")
                .then()
                .statusCode(403);
    }

    @Test
    void refusesABrokenForm() {
        form(OFFICE)
                .formParam("policy", "x")
                .formParam("version", "one")
                .post("/verifications/policies")
                .then()
                .statusCode(400);
        form(OFFICE)
                .formParam("version", "0")
                .formParam("stopped", "true")
                .post("/verifications/policies/auto-approval")
                .then()
                .statusCode(400);
    }

    private static void throwsSwitch(String stopped, String reason) {
        var etag = reviewer()
                .calls()
                .get("/api/verifications/policies/auto-approval")
                .header("ETag");
        form(reviewer())
                .formParam("version", etag.replace("\"", ""))
                .formParam("stopped", stopped)
                .formParam("reason", reason)
                .post("/verifications/policies/auto-approval")
                .then()
                .statusCode(303);
    }

    private static RequestSpecification form(Office who) {
        return who.calls()
                .contentType("application/x-www-form-urlencoded")
                .redirects()
                .follow(false)
                .accept("text/html");
    }

    private static String page(Office who) {
        return page(who, "");
    }

    private static String page(Office who, String query) {
        var answer = who.calls().accept("text/html").get("/verifications/policies" + query);
        answer.then().statusCode(200);
        return answer.asString();
    }
}
