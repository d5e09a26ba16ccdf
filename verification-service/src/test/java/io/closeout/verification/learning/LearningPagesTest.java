package io.closeout.verification.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.verification.Office;
import io.closeout.verification.PastFixture;
import io.closeout.verification.PastFixture.Decision;
import io.closeout.verification.PastFixture.Found;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class LearningPagesTest {

    private static final Path PAGES = Path.of("target", "pages");
    private static final String MONTH = "?month=2026-03";

    @Inject
    PastFixture past;

    private final String network = "learning-" + UUID.randomUUID();
    private final UUID station = UUID.randomUUID();

    @Test
    void countsByOutcomeAndMonthWithTheIntervalOfItsPrecision() {
        hold(3, "distance-over-cap", "CONFIRMED");
        hold(1, "distance-over-cap", "WAIVED");
        hold(2, "distance-over-cap", "CLEARED");

        office().calls()
                .get("/api/verifications/learning/rules/distance-over-cap" + MONTH)
                .then()
                .statusCode(200)
                .body("year.hits", equalTo(6))
                .body("year.upheld", equalTo(3))
                .body("year.overturned", equalTo(1))
                .body("year.cleared", equalTo(2))
                .body("year.precision", equalTo(0.75f))
                .body("months[0].month", equalTo("2026-03"))
                .body("money[0].atStake", equalTo(600.0f))
                .body("money[0].cut", equalTo(300.0f))
                .body("proposal", nullValue());
    }

    @Test
    void namesARuleThatHardlyAnybodyAgreesWithAndTheCasesBehind() {
        hold(25, "part-not-in-catalogue", "WAIVED");

        var page = page("/verifications/learning" + MONTH, "en");

        assertThat(page).contains("Noisy: retire it?", "Upheld in 0 of 25");
        office().calls()
                .get("/api/verifications/learning/rules/part-not-in-catalogue/findings" + MONTH
                        + "&outcome=WAIVED&limit=20")
                .then()
                .statusCode(200)
                .body("items", hasSize(20))
                .body("items[0].reportNumber", startsWith("R-"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "nl", "nb", "ro"})
    void everyPageIsShownInTheReadersLanguageWithoutAHole(String language) throws IOException {
        hold(25, "part-not-in-catalogue", "WAIVED");
        hold(12, "distance-over-cap", "CONFIRMED");
        hold(5, "distance-over-cap", "WAIVED");
        var caseId = past.holds(decision(), Found.by("labour-over-standard", "WARNING", "OPEN"));

        keep("learning-" + language, page("/verifications/learning" + MONTH, language));
        keep("learning-rule-" + language, page("/verifications/learning/rules/distance-over-cap" + MONTH, language));
        keep("learning-station-" + language, page("/verifications/learning/stations/" + station + MONTH, language));
        keep("learning-case-" + language, page("/verifications/learning/cases/" + caseId, language));
    }

    @Test
    void aNetworkWithoutFindingsSeesItsRulesWithoutNumbers() throws IOException {
        var page = page("/verifications/learning" + MONTH, "en");

        assertThat(page).contains("distance-over-cap").contains("no decision yet");
        keep("learning-empty", page);
    }

    @Test
    void aStationSeesItsOwnMonthAndNoOther() {
        hold(2, "distance-over-cap", "CONFIRMED");
        var other = UUID.randomUUID();

        station(station).calls().get(api(station)).then().statusCode(200).body("own.decided", equalTo(2));
        station(station).calls().get(api(other)).then().statusCode(404);
        station(station).calls().get("/api/verifications/learning").then().statusCode(403);
        office().calls().get(api(other)).then().statusCode(200).body("own.decided", equalTo(0));
    }

    @Test
    void theNetworkIsShownOnlyWhenNoOtherStationCanBeReadOutOfIt() {
        hold(4, "distance-over-cap", "CONFIRMED");
        past.holds(Decision.of(network, UUID.randomUUID(), "2026-03-05T10:00:00Z"));
        past.holds(Decision.of(network, UUID.randomUUID(), "2026-03-05T10:00:00Z"));

        office().calls().get(api(station)).then().body("network", nullValue());
        past.holds(Decision.of(network, UUID.randomUUID(), "2026-03-05T10:00:00Z"));

        office().calls()
                .get(api(station))
                .then()
                .body("network.decided", equalTo(7))
                .body("asked[0].own", equalTo(1.0f))
                .body("asked[0].network", equalTo(0.5714f));
    }

    @Test
    void anotherNetworkIsInNoFigure() {
        hold(3, "distance-over-cap", "CONFIRMED");

        Office.of("reviewer", "learning-other-" + UUID.randomUUID())
                .calls()
                .get("/api/verifications/learning/rules/distance-over-cap" + MONTH)
                .then()
                .body("year.hits", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?month=2026-13", "?month=x", "?month=2026"})
    void aMonthThatIsNoneIsRefused(String query) {
        office().calls().get("/api/verifications/learning" + query).then().statusCode(400);
    }

    private void hold(int times, String rule, String outcome) {
        for (var i = 0; i < times; i++) {
            past.holds(decision(), new Found(rule, "WARNING", outcome, null, 10_000L));
        }
    }

    private Decision decision() {
        return Decision.of(network, station, "2026-03-02T10:00:00Z");
    }

    private Office office() {
        return Office.of("reviewer", network);
    }

    private Office station(UUID party) {
        return Office.of("station", network, party);
    }

    private static String api(UUID station) {
        return "/api/verifications/learning/stations/" + station + MONTH;
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
