package io.closeout.report.casefile;

import static io.closeout.report.CaseEvents.aCase;
import static io.closeout.report.Service.NETWORK;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.closeout.dev.platform.PlatformResource;
import io.closeout.dev.reaction.Recorded;
import io.closeout.report.CaseEvents;
import io.closeout.report.People;
import io.closeout.report.Service;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class CaseStreamTest {

    private final HttpClient browser = HttpClient.newHttpClient();

    @Inject
    Service service;

    @TestHTTPResource("/api/cases/stream")
    @SuppressWarnings("NullAway.Init") // the test framework fills it
    URI stream;

    @AfterEach
    void closeTheBrowser() {
        browser.shutdownNow();
    }

    @Test
    void aChangeIsToldToThoseWhoMaySeeItAndToNobodyElse() {
        var office = listen(People.BACK_OFFICE);
        var customer = listen(People.CUSTOMER);
        var rival = listen(People.OTHER_STATION);
        var elsewhere = listen(People.OTHER_NETWORK);
        var of = aCase();

        service.takes(signed(of));

        await().atMost(20, SECONDS).untilAsserted(() -> {
            assertThat(office)
                    .anyMatch(line -> line.startsWith("data:")
                            && line.contains(of.caseId().toString()));
            assertThat(customer).anyMatch(line -> line.contains(of.caseId().toString()));
        });
        assertThat(rival).noneMatch(line -> line.contains(of.caseId().toString()));
        assertThat(elsewhere).noneMatch(line -> line.contains(of.caseId().toString()));
    }

    @Test
    void aVisitorWithoutARoleHearsNothing() {
        RestAssured.given().get("/api/cases/stream").then().statusCode(401);
        People.NO_ROLE.gets("/api/cases/stream").statusCode(403);
    }

    private List<String> listen(People who) {
        var lines = new CopyOnWriteArrayList<String>();
        var request = HttpRequest.newBuilder(stream)
                .header("Authorization", "Bearer " + who.token())
                .header("Accept", "text/event-stream")
                .build();
        var answer = browser.sendAsync(request, HttpResponse.BodyHandlers.ofLines());
        var reader = answer.thenAcceptAsync(response -> response.body().forEach(lines::add));
        await().atMost(20, SECONDS).until(() -> !lines.isEmpty() || reader.isCompletedExceptionally());
        assertThat(reader).isNotCompletedExceptionally();
        return lines;
    }

    private static Recorded signed(CaseEvents of) {
        return Recorded.first(NETWORK, of.caseId(), of.signed());
    }
}
