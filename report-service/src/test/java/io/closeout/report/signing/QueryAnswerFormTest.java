package io.closeout.report.signing;

import static io.closeout.report.People.OTHER_STATION;
import static io.closeout.report.People.REVIEWER;
import static io.closeout.report.People.STATION;
import static io.closeout.report.ReportJson.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.events.report.QueryAnswer;
import io.closeout.events.report.QueryAnswered;
import io.closeout.report.Directory;
import io.closeout.report.People;
import io.closeout.report.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class QueryAnswerFormTest {

    private final UUID queryId = UUID.randomUUID();

    @Inject
    Service service;

    @BeforeEach
    void theDirectoryIsFilled() {
        Directory.isFilled();
    }

    @Test
    void takesAllAnswersOfARoundAndLeadsBackToTheExchange() {
        var id = aReport().signed().id();
        var words = Map.of("answer.Q2", "In May.", "answer.Q1", "A pump.\r\nThe newer one.", "other", "x");

        var answer = sends(STATION, id, words);
        sends(STATION, id, words);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/verifications/%s/exchange?answered=%s".formatted(id, queryId));
        var said = service.said(id, QueryAnswered.class);
        assertThat(said).hasSize(1);
        assertThat(said.getFirst().getAnswers())
                .extracting(QueryAnswer::getQuestionId)
                .containsExactlyInAnyOrder("Q1", "Q2");
        assertThat(said.getFirst().getAnswers())
                .extracting(one ->
                        REVIEWER.gets(one.getDocumentRef().getHref()).extract().asString())
                .containsExactlyInAnyOrder("A pump.\nThe newer one.", "In May.");
    }

    @Test
    void keepsToTheRulesOfTheApi() {
        var id = aReport().signed().id();

        assertThat(sends(STATION, id, Map.of()).statusCode()).isEqualTo(400);
        assertThat(sends(STATION, id, Map.of("answer.Q1", " ")).statusCode()).isEqualTo(400);
        assertThat(sends(STATION, id, Map.of("answer.Q1", "\u0007")).statusCode())
                .isEqualTo(400);
        assertThat(sends(OTHER_STATION, id, Map.of("answer.Q1", "Ours.")).statusCode())
                .isEqualTo(404);
        assertThat(sends(STATION, id, Map.of("answer.Q1", "Ours.")).statusCode())
                .isEqualTo(303);
        assertThat(sends(STATION, id, Map.of("answer.Q1", "Theirs.")).statusCode())
                .isEqualTo(409);
    }

    private Response sends(People who, UUID id, Map<String, String> form) {
        return who.asks()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .redirects()
                .follow(false)
                .formParams(form)
                .post("/reports/%s/queries/%s/answer".formatted(id, queryId));
    }
}
