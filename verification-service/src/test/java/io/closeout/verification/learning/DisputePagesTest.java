package io.closeout.verification.learning;

import static io.closeout.verification.rules.FactsFixture.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.verification.PastFixture;
import io.closeout.verification.PastFixture.Found;
import io.closeout.verification.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The work list of disputes, as people and programs page through it. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class DisputePagesTest {

    @Inject
    PastFixture past;

    @Inject
    Service service;

    private final LessonDesk desk = new LessonDesk();

    @Test
    void pagesOfTheListFollowEachOther() {
        for (var i = 0; i < 3; i++) {
            desk.upheld(service, past.holds(desk.decision()), 1);
        }

        var first = desk.office()
                .calls()
                .get(LessonDesk.DISPUTES + "?limit=2")
                .then()
                .body("items", hasSize(2));
        var next = first.extract().jsonPath().getString("next");

        desk.office()
                .calls()
                .get(LessonDesk.DISPUTES + "?limit=2&cursor=" + next)
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
        desk.office().calls().get(LessonDesk.DISPUTES + "?state=SOME").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "nl", "nb", "ro"})
    void everyPageIsShownInTheReadersLanguageWithoutAHole(String language) throws IOException {
        var caseId = past.holds(desk.decision(), new Found("distance-over-cap", "WARNING", "WAIVED", "L2", 12_000L));
        desk.upheld(service, caseId, 1);
        desk.upheld(
                service,
                past.holds(desk.decision()
                        .knowing(PastFixture.json(facts().travelled(260_000).build()))),
                2);
        var agreed = past.holds(desk.decision());
        var bill = desk.upheld(service, agreed, 1);
        desk.name(bill, agreed, "{\"wish\":\"Toll roads\",\"reason\":\"He took the toll road.\"}")
                .statusCode(200);

        keep("disputes-" + language, "/verifications/learning/disputes", language);
        keep("disputes-named-" + language, "/verifications/learning/disputes?state=NAMED", language);
        keep("disputes-learning-" + language, "/verifications/learning" + LessonDesk.MONTH, language);
        keep("disputes-case-" + language, "/verifications/learning/cases/" + caseId, language);
    }

    @Test
    void oneClickOnThePageAgrees() {
        var caseId = past.holds(desk.decision(), Found.by("distance-over-cap", "WARNING", "WAIVED"));
        var bill = desk.upheld(service, caseId, 1);

        desk.office()
                .calls()
                .contentType("application/x-www-form-urlencoded")
                .redirects()
                .follow(false)
                .formParam("choice", "rule:distance-over-cap")
                .post("/verifications/learning/disputes/%s/cases/%s".formatted(bill.disputeId, caseId))
                .then()
                .statusCode(303);

        desk.summary().body("numbers.named", equalTo(1)).body("numbers.waiting", equalTo(0));
    }

    private void keep(String name, String path, String language) throws IOException {
        var answer = desk.office().reading(language).calls().accept("text/html").get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        var folder = Path.of("target", "pages");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name + ".html"), answer.asString());
    }
}
