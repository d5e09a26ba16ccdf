package io.closeout.kit.http;

import static io.closeout.kit.http.Caller.backOffice;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.closeout.dev.platform.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class BadInputTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "null",
                "",
                "{\"text\":\"a\",\"amount\":1e400}",
                "{\"text\":\"a\",\"amount\":NaN}",
                "{\"text\":\"a\",\"amount\":\"1\"}",
                "{\"text\":\"a\",\"amount\":-1}",
                "{\"text\":\"a\",\"amount\":0}",
                "{\"text\":\"\",\"amount\":1}",
                "{\"text\":null,\"amount\":1}",
                "{\"amount\":1}",
                "{\"text\":\"a\\u0000\",\"amount\":1}",
                "{\"text\":\"a\",\"amount\":1,\"more\":1}",
                "{\"text\":\"a\",\"amount\":99999999999999999999}",
                "{\"text\":\"a\",\"amount\":1} x"
            })
    void badInputIsABadRequest(String body) {
        backOffice()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post("/api/door/documents")
                .then()
                .statusCode(400)
                .contentType(Problem.MEDIA_TYPE);
    }

    @Test
    void everyViolatedConstraintIsListedWithItsPlace() {
        backOffice()
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"text\":\" \",\"amount\":-1}")
                .post("/api/door/documents")
                .then()
                .statusCode(400)
                .body("errors", hasSize(2))
                .body("errors[0].pointer", equalTo("/amount"))
                .body("errors[1].pointer", equalTo("/text"));
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedUnread() {
        backOffice()
                .header("Idempotency-Key", UUID.randomUUID())
                .body("{\"text\":\"%s\"}".formatted("x".repeat(10 * 1024 * 1024)))
                .post("/api/door/documents")
                .then()
                .statusCode(413)
                .contentType(Problem.MEDIA_TYPE);
    }

    @Test
    void aNullCharacterInTheAddressIsRefused() {
        given().urlEncodingEnabled(false)
                .get("/api/door/failures/a%00b")
                .then()
                .statusCode(400)
                .contentType(Problem.MEDIA_TYPE);
    }

    @Test
    void aBodyThatHidesItsSizeIsRefusedWhenItGetsTooLarge() throws Exception {
        var identity = PlatformResource.current().identity();
        var request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/door/documents"))
                .header("Authorization", "Bearer " + identity.token("back-office-a"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(new byte[3 * 1024 * 1024])))
                .build();

        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(413);
        }
    }
}
