package io.closeout.verification.backtest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.verification.Office;
import io.closeout.verification.PastFixture;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the form or the API to the result, with the thread of the service at work. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class BackTestPagesTest {

    private static final Path PAGES = Path.of("target", "pages");
    private static final String API = "/api/rules/back-tests";

    @Inject
    PastFixture past;

    private final String network = "pages-" + UUID.randomUUID();

    @Test
    void aDraftIsTriedAndTheResultCanBeRead() {
        Yesterday.of(past, network).droveEverFarther(30).drove(300_000, "REJECTED");
        String id = asks(Drafts.travelOver(2_000, "warning"))
                .then()
                .statusCode(202)
                .body("state", equalTo("WAITING"))
                .header("Location", containsString(API))
                .extract()
                .path("id");

        isDone(API + "/" + id);

        office().calls()
                .get(API + "/" + id)
                .then()
                .body("progress.percent", equalTo(100))
                .body("progress.done", equalTo(31))
                .body("report.kinds.find { it.kind == 'TO_HUMAN' }.cases", equalTo(9))
                .body("report.rules[0].ruleId", equalTo("distance-over-cap"))
                .body("report.rules[0].added", equalTo(9));
    }

    @Test
    void theChangesCanBeReadPageByPageAndTakenAway() {
        Yesterday.of(past, network).droveEverFarther(30);
        String id = asks(Drafts.travelOver(2_000, "warning")).then().extract().path("id");
        var path = API + "/" + id;
        isDone(path);

        office().calls()
                .get(path + "/changes?kind=TO_HUMAN&limit=5")
                .then()
                .body("items", hasSize(5))
                .body("items[0].position", equalTo(22));
        office().calls()
                .get(path + "/changes.csv")
                .then()
                .statusCode(200)
                .body(startsWith("position,report,"), containsString("TO_HUMAN"));
    }

    @Test
    void aBadDraftIsRefusedWithLineAndReason() {
        asks(Drafts.travelOver(2_000, "warning").replace("travel.metres >", "travel.miles >"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", startsWith("draft:"))
                .body("errors[0].detail", containsString("travel.miles"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"from\": \"2026-03-01\", \"to\": \"2026-03-31\"}",
                "{\"ruleSet\": \"x\", \"sha256\": \"%s\", \"from\": \"2026-03-01\", \"to\": \"2026-03-31\"}",
                "{\"ruleSet\": \"x\", \"from\": \"2026-03-31\", \"to\": \"2026-03-01\"}",
                "{\"ruleSet\": \"x\", \"from\": \"tomorrow\", \"to\": \"2026-03-01\"}",
                "{\"ruleSet\": \"x\", \"from\": \"2026-03-01\", \"to\": \"2026-03-31\", \"country\": \"be\"}"
            })
    void whatCannotBeTriedIsABadRequest(String body) {
        post(body.formatted("0".repeat(64))).then().statusCode(400);
    }

    @Test
    void anotherNetworkSeesNothingOfIt() {
        String id = asks(Drafts.travelOver(2_000, "warning")).then().extract().path("id");
        var stranger = Office.of("reviewer", "pages-other-" + UUID.randomUUID());

        stranger.calls().get(API + "/" + id).then().statusCode(404);
        stranger.calls().get(API + "/" + id + "/changes.csv").then().statusCode(404);
        stranger.calls().post(API + "/" + id + "/cancellation").then().statusCode(404);
        stranger.calls().get(API).then().body("items", hasSize(0));
    }

    @Test
    void notMoreThanAFewAreUnderWay() {
        for (var i = 0; i < 3; i++) {
            Yesterday.of(past, network).droveEverFarther(5);
        }
        var refused = false;
        for (var i = 0; i < 40 && !refused; i++) {
            refused = asks(Drafts.travelOver(2_000, "warning")).statusCode() == 409;
        }

        assertThat(refused).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "nl", "nb", "ro"})
    void theResultIsShownInTheReadersLanguageWithoutAHole(String language) throws IOException {
        Yesterday.of(past, network)
                .droveEverFarther(60)
                .drove(200_000, "APPROVED")
                .drove(300_000, "REJECTED")
                .droveAndWasCut(90_000);
        String id = asks(Drafts.travelOver(3_000, "info")).then().extract().path("id");
        String other =
                asks(Drafts.travelOver(3_000, "blocking")).then().extract().path("id");
        isDone(API + "/" + id);
        isDone(API + "/" + other);

        keep("back-tests-" + language, page("/rules/back-tests", language));
        keep("back-test-info-" + language, page("/rules/back-tests/" + id, language));
        keep("back-test-" + language, page("/rules/back-tests/" + other, language));
        keep("back-test-changes-" + language, page("/rules/back-tests/" + other + "/changes", language));
    }

    @Test
    void theFormKeepsWhatWasTypedAndSaysWhatIsWrong() throws IOException {
        var answer = office().calls()
                .accept("text/html")
                .contentType("multipart/form-data")
                .multiPart("ruleSet", "id: tried\nrules: 7")
                .multiPart("from", "2026-03-01")
                .multiPart("to", "2026-03-31")
                .post("/rules/back-tests");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("id: tried\nrules: 7", "role=\"alert\"", "draft");
        keep("back-tests-fault", answer.asString());
    }

    @Test
    void theFormTakesAFileAndLeadsToTheTest() {
        Yesterday.of(past, network).droveEverFarther(3);

        office().calls()
                .redirects()
                .follow(false)
                .accept("text/html")
                .contentType("multipart/form-data")
                .multiPart(
                        "file", "draft.yaml", Drafts.travelOver(100, "warning").getBytes(UTF_8))
                .multiPart("ruleSet", "")
                .multiPart("from", "2026-03-01")
                .multiPart("to", "2026-03-31")
                .multiPart("station", "")
                .multiPart("country", "BE")
                .post("/rules/back-tests")
                .then()
                .statusCode(303)
                .header("Location", containsString("/rules/back-tests/"));
    }

    private Response asks(String draft) {
        return office().calls()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("ruleSet", draft, "from", "2026-03-01", "to", "2026-03-31"))
                .post(API);
    }

    private Response post(String body) {
        return office().calls()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post(API);
    }

    private void isDone(String path) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .until(() -> "DONE".equals(office().calls().get(path).path("state")));
    }

    private Office office() {
        return Office.of("reviewer", network);
    }

    private String page(String path, String language) {
        var answer = office().reading(language).calls().accept("text/html").get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.asString();
    }

    private static void keep(String name, String page) throws IOException {
        Files.createDirectories(PAGES);
        Files.writeString(PAGES.resolve(name + ".html"), page);
    }
}
